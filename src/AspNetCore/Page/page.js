(() => {
  'use strict';
  // Everything shown comes from names, filters and messages of others: it becomes text, never markup.
  const period = 1000, points = 60;
  const address = location.pathname.replace(/\/+$/, '') + '/state.json';
  const $ = id => document.getElementById(id);
  const number = new Intl.NumberFormat('en');
  const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
  const views = new Map();
  let last = null, paused = false, timer = 0, opened = false;

  function make(tag, className, text) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }
  function set(node, text) { if (node.textContent !== text) node.textContent = text; }
  function milliseconds(ms) {
    return ms >= 1000 ? (ms / 1000).toFixed(1) + ' s' : ms >= 10 ? ms.toFixed(0) + ' ms' : ms >= 0.01 ? ms.toFixed(2) + ' ms' : ms > 0 ? '<0.01 ms' : '0 ms';
  }
  function rate(perSecond) {
    return perSecond === 0 ? '0/s' : perSecond < 10 ? perSecond.toFixed(1) + '/s' : short.format(perSecond) + '/s';
  }

  function spark() {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'spark');
    svg.setAttribute('viewBox', '0 0 ' + (points - 1) + ' 24');
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('aria-hidden', 'true');
    const area = svg.appendChild(document.createElementNS(svg.namespaceURI, 'path'));
    area.setAttribute('class', 'area');
    const line = svg.appendChild(document.createElementNS(svg.namespaceURI, 'path'));
    return { svg, draw(values) {
      const top = Math.max(1, ...values);
      const at = values.map((value, i) => (points - values.length + i) + ' ' + (23 - value / top * 21).toFixed(1));
      const path = at.length ? 'M' + at.join('L') : '';
      line.setAttribute('d', path);
      area.setAttribute('d', path && path + 'L' + (points - 1) + ' 24L' + (points - values.length) + ' 24Z');
    } };
  }

  function eventView(event) {
    const root = make('details', 'event');
    root.dataset.event = event.name;
    const summary = root.appendChild(make('summary'));
    const name = summary.appendChild(make('div', 'name'));
    name.append(make('b', '', event.name), make('span', 'payload', '(' + event.payload.join(', ') + ')' + (event.isPipeEvent ? '' : ' · hooks only')));
    const who = name.appendChild(make('div', 'who'));
    const line = spark();
    const now = make('div', 'num'), total = make('div', 'num quiet');
    summary.append(line.svg, now, total);
    const rows = root.appendChild(make('div', 'rows'));
    const view = { root, line, now, total, rows, who, history: [], signature: null, handlers: [] };
    views.set(event.name, view);
    return view;
  }

  function handlerView(handler) {
    const root = make('li');
    const who = make('span', 'mono');
    who.textContent = handler.plugin + '.' + handler.method;
    const facts = [];
    if (handler.isPipe && handler.order) facts.push('order ' + handler.order);
    if (handler.isPerDocument) facts.push('per document');
    const via = make('span', 'quiet', facts.length ? ' · ' + facts.join(' · ') : '');
    const where = make('span');
    where.append(who, via);
    const calls = make('span', 'num'), average = make('span', 'num quiet'), bad = make('span', 'num');
    root.append(make('span', 'kind ' + (handler.isPipe ? 'pipe' : 'hook'), handler.isPipe ? 'pipe' : 'hook'), where, calls, average, bad);
    const filters = [['through ', handler.through], ['WithRequest ', handler.withRequest], ['WithDocument ', handler.withDocument], ['With ', handler.with]].filter(part => part[1] != null);
    if (filters.length) {
      const list = root.appendChild(make('div', 'filters'));
      for (const [label, text] of filters) {
        const one = list.appendChild(make('div'));
        one.append(make('span', 'quiet', label), make('code', '', text));
      }
    }
    return { root, calls, average, bad };
  }

  function showEvent(event, seconds, before) {
    const view = views.get(event.name) || eventView(event);
    if (before) {
      view.history.push(Math.max(0, event.emitted - before.emitted) / seconds);
      if (view.history.length > points) view.history.shift();
    }
    const perSecond = view.history.at(-1) ?? 0;
    view.line.draw(view.history);
    set(view.now, rate(perSecond));
    set(view.total, short.format(event.emitted));
    view.total.title = number.format(event.emitted) + ' emissions counted';
    const signature = JSON.stringify(event.handlers.map(h => [h.plugin, h.method, h.isPipe, h.event, h.order, h.withRequest, h.withDocument, h.with]));
    if (signature !== view.signature) {
      view.signature = signature;
      view.rows.replaceChildren();
      view.who.replaceChildren(...event.handlers.map(h => make('span', h.isPipe ? 'chip pipe' : 'chip', h.plugin)));
      view.handlers = event.handlers.map(h => handlerView({ ...h, through: h.event === event.name ? null : h.event }));
      if (view.handlers.length) {
        const list = view.rows.appendChild(make('ol'));
        list.append(...view.handlers.map(h => h.root));
      } else {
        view.rows.append(make('p', 'quiet', 'Nobody listens to this event.'));
      }
    }
    event.handlers.forEach((handler, i) => {
      const shown = view.handlers[i];
      set(shown.calls, short.format(handler.calls) + ' calls');
      set(shown.average, handler.calls ? 'ø ' + milliseconds(handler.totalTime / handler.calls) : '');
      set(shown.bad, [handler.failures ? short.format(handler.failures) + ' failed' : '', handler.slowCalls ? short.format(handler.slowCalls) + ' slow' : ''].filter(Boolean).join(', '));
      shown.bad.className = 'num ' + (handler.failures ? 'failed' : 'slow');
    });
    return view;
  }

  function matches(event, words) {
    if (!words.length) return true;
    const text = [event.name, ...event.payload, ...event.handlers.flatMap(h => [h.plugin, h.method, h.event, h.isPipe ? 'pipe' : 'hook', h.withRequest, h.withDocument, h.with])].join(' ').toLowerCase();
    return words.every(word => text.includes(word));
  }

  function showEvents(state, previous, seconds) {
    const words = $('search').value.toLowerCase().split(/\s+/).filter(Boolean), all = $('all').checked;
    const before = new Map((previous ? previous.events : []).map(event => [event.name, event]));
    const list = $('event-list');
    const shown = state.events.filter(event => (all || words.length || event.emitted || event.handlers.some(h => h.event === event.name)) && matches(event, words));
    const nodes = shown.map(event => showEvent(event, seconds, before.get(event.name)).root);
    const known = new Set(nodes);
    for (const child of [...list.children]) if (!known.has(child)) child.remove();
    nodes.forEach((node, i) => { if (list.children[i] !== node) list.insertBefore(node, list.children[i] || null); });
    if (!opened && nodes.length) {
      opened = true;
      if (shown[0].handlers.length && nodes.length <= 12) for (const node of nodes.slice(0, 4)) node.open = true;
    }
    const empty = $('no-events');
    empty.hidden = nodes.length > 0;
    set(empty, words.length ? 'No event, plugin, method or filter matches “' + $('search').value + '”.'
      : state.state === 'NotStarted' || state.state === 'Starting' ? 'The plugin host has not started yet.'
      : 'No plugin listens to anything. Did the application call AddPlugins()?');
  }

  function showFigures(state, previous, seconds) {
    const sum = (of, pick) => of.reduce((total, one) => total + pick(one), 0);
    const emitted = sum(state.events, e => e.emitted);
    const calls = s => sum(s.events, e => sum(e.handlers, h => h.calls));
    const failed = sum(state.events, e => sum(e.handlers, h => h.failures));
    const queues = state.plugins.map(p => p.queue).filter(Boolean);
    const lost = sum(queues, q => q.lost);
    const slow = sum(state.events, e => sum(e.handlers, h => h.slowCalls));
    const figures = [
      [previous ? rate(Math.max(0, emitted - sum(previous.events, e => e.emitted)) / seconds) : '…', 'emissions', ''],
      [previous ? rate(Math.max(0, calls(state) - calls(previous)) / seconds) : '…', 'calls', ''],
      [short.format(sum(queues, q => q.queued + q.waiting)), 'hook items queued', ''],
      [short.format(failed), 'failed calls', failed ? 'bad' : ''],
      [short.format(slow), 'slow calls', slow ? 'warn' : ''],
      [short.format(lost), 'hook items lost', lost ? 'bad' : ''],
    ];
    const root = $('figures');
    while (root.children.length < figures.length) {
      const one = make('div', 'figure');
      one.append(make('b'), make('span'));
      root.append(one);
    }
    figures.forEach(([value, label, tone], i) => {
      root.children[i].className = 'figure ' + tone;
      set(root.children[i].children[0], value);
      set(root.children[i].children[1], label);
    });
  }

  function showPlugins(state) {
    const root = $('plugins');
    if (!state.plugins.length) {
      root.replaceChildren(make('p', 'empty', 'No plugin runs in this host.'));
      return;
    }
    root.replaceChildren(...state.plugins.map(plugin => {
      const card = make('div', 'card');
      const title = card.appendChild(make('h3', '', plugin.name));
      title.title = plugin.type + ', ' + plugin.assembly;
      card.append(make('p', 'quiet', [plugin.pipes && plugin.pipes + (plugin.pipes === 1 ? ' pipe' : ' pipes'), plugin.hooks && plugin.hooks + (plugin.hooks === 1 ? ' hook' : ' hooks')].filter(Boolean).join(', ') || 'listens to nothing'));
      const queue = plugin.queue;
      if (queue) {
        const share = Math.min(1, (queue.queued + queue.waiting) / queue.capacity);
        const meter = card.appendChild(make('div', 'meter ' + (share > 0.9 ? 'bad' : share > 0.5 ? 'warn' : '')));
        meter.setAttribute('role', 'meter');
        meter.setAttribute('aria-label', 'queue of ' + plugin.name);
        meter.setAttribute('aria-valuemin', '0');
        meter.setAttribute('aria-valuemax', String(queue.capacity));
        meter.setAttribute('aria-valuenow', String(Math.min(queue.capacity, queue.queued + queue.waiting)));
        meter.appendChild(make('div')).style.width = (share * 100).toFixed(1) + '%';
        const facts = card.appendChild(make('dl'));
        const add = (name, value, tone) => facts.append(make('dt', '', name), make('dd', tone || '', value));
        add('queued', number.format(queue.queued) + ' of ' + number.format(queue.capacity));
        if (queue.waiting) add('emitters waiting', number.format(queue.waiting), 'slow');
        add('running', queue.running + ' of ' + queue.concurrency);
        add('taken in', short.format(queue.added));
        add('lost', number.format(queue.lost), queue.lost ? 'failed' : '');
      }
      return card;
    }));
  }

  function showLog(id, entries, none, line) {
    const root = $(id);
    const signature = JSON.stringify(entries);
    if (root.dataset.signature === signature) return;
    root.dataset.signature = signature;
    root.replaceChildren(...(entries.length ? entries.map(entry => {
      const item = make('li');
      const at = new Date(entry.at);
      const time = item.appendChild(make('time', '', at.toLocaleTimeString()));
      time.dateTime = entry.at;
      time.title = at.toLocaleString();
      item.append(...line(entry));
      return item;
    }) : [make('li', 'empty', none)]));
  }

  function show(state) {
    const previous = last, seconds = previous ? Math.max(0.05, (Date.parse(state.at) - Date.parse(previous.at)) / 1000) : 1;
    const pill = $('state');
    set(pill, { NotStarted: 'not started', Starting: 'starting', Running: 'running', Stopping: 'stopping: draining hooks', Stopped: 'stopped' }[state.state] || state.state);
    pill.className = 'pill ' + (state.state === 'Running' ? 'good' : 'warn');
    showFigures(state, previous, seconds);
    showPlugins(state);
    showEvents(state, previous, seconds);
    showLog('failures', state.failures, 'None so far.', e => [
      make('span', 'mono', (e.isPipe ? 'pipe ' : 'hook ') + e.plugin + '.' + e.method), make('span', 'quiet', ' on '), make('span', 'mono', e.event),
      make('div', '', ''), make('b', 'failed', e.error), make('span', '', ': ' + e.message)]);
    showLog('slow', state.slowPipes, 'None so far.', e => [
      make('span', 'mono', e.plugin + '.' + e.method), make('span', 'quiet', ' on '), make('span', 'mono', e.event), make('b', 'slow', ' ' + milliseconds(e.duration))]);
    const heard = state.events.filter(e => e.handlers.length).length;
    set($('foot'), number.format(state.events.length) + ' events declared, ' + number.format(heard) + ' listened to · emissions and calls are counted while this page is open' + ' · ' + new Date(state.at).toLocaleTimeString());
    last = state;
  }

  function fail(text) {
    const problem = $('problem');
    problem.hidden = !text;
    set(problem, text || '');
    if (text) {
      set($('state'), 'no answer');
      $('state').className = 'pill bad';
    }
  }

  async function poll() {
    clearTimeout(timer);
    if (paused || document.hidden) return;
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' }, cache: 'no-store', credentials: 'same-origin' });
      if (!answer.ok) throw new Error(answer.status === 401 || answer.status === 403 ? 'You are not allowed to see the plugins (' + answer.status + '). Sign in and reload.' : 'The server answered ' + answer.status + ' to ' + address + '.');
      const state = await answer.json();
      fail('');
      show(state);
    } catch (error) {
      fail((error instanceof TypeError ? 'The server cannot be reached.' : error.message) + ' What is shown is the last answer; trying again.');
    }
    timer = setTimeout(poll, period);
  }

  $('pause').addEventListener('click', () => {
    paused = !paused;
    $('pause').setAttribute('aria-pressed', String(paused));
    set($('pause'), paused ? 'Go on' : 'Pause');
    if (paused) { set($('state'), 'paused'); $('state').className = 'pill warn'; } else { last = null; poll(); }
  });
  $('search').addEventListener('input', () => { if (last) showEvents(last, null, 1); });
  $('all').addEventListener('change', () => { if (last) showEvents(last, null, 1); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { last = null; poll(); } });
  document.addEventListener('keydown', e => {
    if (e.key === '/' && !/^(input|textarea)$/i.test(document.activeElement.tagName)) { e.preventDefault(); $('search').focus(); }
  });
  poll();
})();
