// Events at the left, plugins at the right, and a band for each pair that has to do with another.
const flow = { signature: null, bands: [], width: 0, model: null };

function flowOf(model) {
  const busy = model.events.filter(e => e.handlers.length).sort((a, b) => b.recent - a.recent || exact(b) - exact(a) || (a.name < b.name ? -1 : 1)).slice(0, 10);
  const names = busy.map(e => e.name).sort();
  const links = model.links.filter(link => names.includes(link.event));
  const reached = [...new Set(links.map(link => link.plugin))];
  const weight = new Map(reached.map(plugin => [plugin, sum(links.filter(link => link.plugin === plugin), link => link.rate)]));
  const plugins = reached.sort((a, b) => weight.get(b) - weight.get(a) || (a < b ? -1 : 1)).slice(0, 12).sort();
  return { names, plugins, links: links.filter(link => plugins.includes(link.plugin)) };
}

function exact(event) { return event.handlers.filter(h => h.event === event.name).length; }

function showFlow(model) {
  flow.model = model;
  const root = $('flow'), width = Math.floor(root.clientWidth), { names, plugins, links } = flowOf(model);
  if (!names.length) {
    flow.signature = null;
    root.replaceChildren(make('p', 'quiet', 'Nobody listens to anything.'));
    return;
  }
  const left = Math.floor(width * (width < 600 ? 0.4 : 0.3)), right = Math.floor(width * (width < 600 ? 0.3 : 0.24));
  const step = 30, height = Math.max(names.length, plugins.length) * step;
  const place = (list, i) => (i + 0.5) * height / list.length;
  const signature = JSON.stringify([width, names, plugins, links.map(link => [link.event, link.plugin, link.isPipe])]);
  if (signature !== flow.signature) {
    flow.signature = signature;
    const svg = drawn('svg', { width, height, viewBox: '0 0 ' + width + ' ' + height, role: 'img', 'aria-label': 'Which plugins the busiest events reach; the table of events has it in words.' });
    flow.bands = links.map(link => {
      const band = svg.appendChild(drawn('path', { class: link.isPipe ? 'band pipe' : 'band hook' }));
      const title = band.appendChild(drawn('title', {}));
      return { band, title };
    });
    const label = (text, x, y, room, anchor) => {
      const fits = Math.floor(room / 7.3), node = drawn('text', { x, y, dy: '.35em', 'text-anchor': anchor });
      node.textContent = text.length <= fits ? text : anchor === 'end' ? '…' + text.slice(1 - fits) : text.slice(0, fits - 1) + '…';
      node.appendChild(drawn('title', {})).textContent = text;
      svg.append(node);
    };
    names.forEach((text, i) => label(text, left - 12, place(names, i), left - 12, 'end'));
    plugins.forEach((text, i) => label(text, width - right + 12, place(plugins, i), right - 12, 'start'));
    root.replaceChildren(svg);
  }
  const most = Math.max(1e-9, ...links.map(link => link.rate));
  const widths = links.map(link => link.rate > 0 ? 1.5 + 12 * Math.sqrt(link.rate / most) : 1);
  const room = (list, of) => list.map(one => links.reduce((all, link, i) => link[of] === one ? all + widths[i] : all, 0));

  // What meets at a name must find room beside it.
  const scale = Math.min(1, (step - 6) / Math.max(...room(names, 'event'), ...room(plugins, 'plugin')));
  widths.forEach((wide, i) => { widths[i] = Math.max(0.8, wide * scale); });
  const outs = room(names, 'event').map(all => -all / 2), ins = room(plugins, 'plugin').map(all => -all / 2);
  links.forEach((link, i) => {
    const from = names.indexOf(link.event), to = plugins.indexOf(link.plugin), x1 = left, x2 = width - right, middle = (x1 + x2) / 2;
    const y1 = place(names, from) + outs[from] + widths[i] / 2, y2 = place(plugins, to) + ins[to] + widths[i] / 2;
    outs[from] += widths[i];
    ins[to] += widths[i];
    const { band, title } = flow.bands[i];
    put(band, 'd', `M${x1} ${y1.toFixed(1)}C${middle} ${y1.toFixed(1)} ${middle} ${y2.toFixed(1)} ${x2} ${y2.toFixed(1)}`);
    put(band, 'stroke-width', widths[i].toFixed(1));
    put(band, 'class', (link.isPipe ? 'band pipe' : 'band hook') + (link.rate > 0 ? '' : ' still'));
    set(title, link.event + ' → ' + link.plugin + (link.isPipe ? ' (pipe), ' : ' (hook), ') + rate(link.rate));
  });
}
