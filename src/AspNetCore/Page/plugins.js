const tiles = new Map();

function tile(plugin) {
  const root = make('article', 'card tile');
  const head = root.appendChild(make('div', 'head'));
  const title = head.appendChild(name(make('h3'), plugin.name));
  title.title = plugin.type + ', ' + plugin.assembly;
  const now = head.appendChild(make('span', 'num'));
  const line = spark();
  const what = make('p', 'quiet small'), queue = make('p', 'quiet small'), troubles = make('p', 'badges');
  const meter = make('div', 'meter'), fill = meter.appendChild(make('div'));
  for (const [key, value] of [['role', 'meter'], ['aria-label', 'queue of ' + plugin.name], ['aria-valuemin', '0']]) meter.setAttribute(key, value);
  root.append(line.svg, what, meter, queue, troubles);
  return { root, now, line, what, queue, meter, fill, troubles };
}

function showPlugins(model) {
  const root = $('plugins');
  if (!model.plugins.length) {
    tiles.clear();
    if (!root.querySelector('.empty')) root.replaceChildren(make('p', 'empty', 'No plugin runs in this host.'));
    return;
  }
  root.querySelector('.empty')?.remove();
  for (const plugin of model.plugins) {
    let one = tiles.get(plugin.name);
    if (!one) {
      tiles.set(plugin.name, one = tile(plugin));
      root.append(one.root);
    }
    const q = plugin.queue, troubles = [];
    set(one.now, rate(plugin.rate));
    one.line.draw(plugin.history);
    const listens = [plugin.pipes && count(plugin.pipes, 'pipe', 'pipes'), plugin.hooks && count(plugin.hooks, 'hook', 'hooks')].filter(Boolean);
    set(one.what, [...listens.length ? listens : ['listens to nothing'], ...plugin.average === null ? [] : ['ø\u00a0' + milliseconds(plugin.average)]].join(' · '));
    one.meter.hidden = one.queue.hidden = !q;
    if (q) {
      const waits = q.queued + q.waiting, share = Math.min(1, waits / q.capacity);
      put(one.meter, 'class', share > 0.9 ? 'meter bad' : share > 0.5 ? 'meter warn' : 'meter');
      put(one.meter, 'aria-valuemax', String(q.capacity));
      put(one.meter, 'aria-valuenow', String(Math.min(q.capacity, waits)));
      one.fill.style.width = (waits ? Math.max(1.5, share * 100) : 0).toFixed(1) + '%';
      set(one.queue, (q.queued ? number.format(q.queued) + ' of ' + number.format(q.capacity) + ' queued' : 'queue empty') + (q.running ? ' · ' + q.running + ' of ' + q.concurrency + ' running' : ''));
      one.queue.title = number.format(q.added) + ' items taken in, room for ' + number.format(q.capacity);
      if (q.waiting) troubles.push([count(q.waiting, 'emitter waits', 'emitters wait'), 'warn']);
      if (q.lost) troubles.push([number.format(q.lost) + ' lost', 'bad']);
    }
    if (plugin.failures) troubles.push([short.format(plugin.failures) + ' failed', 'bad']);
    if (plugin.slow) troubles.push([short.format(plugin.slow) + ' slow', 'warn']);
    showBadges(one.troubles, troubles);
  }
  const named = new Set(model.plugins.map(plugin => plugin.name));
  for (const [key, one] of tiles) if (!named.has(key)) { one.root.remove(); tiles.delete(key); }
}

function showBadges(node, badges) {
  const signature = badges.join('|');
  if (node.dataset.signature === signature) return;
  node.dataset.signature = signature;
  node.replaceChildren(...badges.map(([text, tone]) => badge(text, tone)));
}
