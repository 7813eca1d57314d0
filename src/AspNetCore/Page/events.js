// A body per event, with its row and the row below it. Those out of sight are not written to, and beyond the first hundred a button is.
const firstRows = 100;
const views = new Map();
const order = { by: 'name', isDescending: false, names: [] };
let shownRows = firstRows;
let model = null;

const inSight = new IntersectionObserver(entries => {
  for (const entry of entries) {
    const view = views.get(entry.target.dataset.event);
    if (!view) continue;
    view.isInSight = entry.isIntersecting;
    if (view.isInSight) update(view);
  }
}, { rootMargin: '200px' });

function cell(row, className, label) {
  const node = row.appendChild(make('td', className));
  node.setAttribute('role', 'cell');
  if (label) node.dataset.label = label;
  return node;
}

function eventView(event) {
  const root = make('tbody'), row = root.appendChild(make('tr'));
  root.dataset.event = event.name;
  root.setAttribute('role', 'rowgroup');
  row.setAttribute('role', 'row');
  const what = cell(row, 'what'), opener = what.appendChild(make('button', 'opener'));
  opener.type = 'button';
  opener.setAttribute('aria-expanded', 'false');
  name(opener.appendChild(make('b')), event.name);
  what.append(make('span', 'quiet small', '(' + event.payload.join(', ') + ')' + (event.isPipeEvent ? '' : ' · hooks only')));
  const who = cell(row, 'who'), line = spark();
  cell(row, 'minute').append(line.svg);
  const view = { root, opener, who, line, now: cell(row, 'num now', 'Rate'), total: cell(row, 'num quiet', 'Emitted'), average: cell(row, 'num quiet', 'Per call'), trouble: cell(row, 'badges'), event, isInSight: true, signature: null, open: null };
  opener.addEventListener('click', () => toggle(view));
  inSight.observe(root);
  views.set(event.name, view);
  return view;
}

function toggle(view) {
  if (view.open) {
    view.open.row.remove();
    view.open = null;
  } else {
    const row = view.root.appendChild(make('tr', 'below')), inside = cell(row, '');
    row.setAttribute('role', 'row');
    inside.colSpan = 7;
    view.open = { row, inside, table: null, signature: null };
  }
  view.opener.setAttribute('aria-expanded', String(!!view.open));
  update(view);
}

function update(view) {
  const event = view.event;
  view.line.draw(event.history);
  set(view.now, rate(event.rate));
  set(view.total, short.format(event.emitted));
  put(view.total, 'title', number.format(event.emitted) + ' emissions counted');
  set(view.average, event.average === null ? '–' : 'ø\u00a0' + milliseconds(event.average));
  showBadges(view.trouble, [...event.failures ? [[short.format(event.failures) + ' failed', 'bad']] : [], ...event.slow ? [[short.format(event.slow) + ' slow', 'warn']] : []]);
  const signature = event.handlers.map(h => [h.plugin, h.method, h.isPipe, h.event, h.order, h.withRequest, h.withDocument, h.with].join('\n')).join('\r');
  if (signature !== view.signature) {
    view.signature = signature;
    const chips = [...new Map(event.handlers.map(h => [h.plugin + h.isPipe, h])).values()];
    view.who.replaceChildren(...chips.slice(0, 6).map(h => chip(h.plugin, h.isPipe)), ...chips.length > 6 ? [make('span', 'quiet small', '+' + (chips.length - 6))] : []);
  }
  if (view.open && view.open.signature !== signature) {
    view.open.signature = signature;
    view.open.table = event.handlers.length ? listeners(event) : null;
    view.open.inside.replaceChildren(view.open.table ? view.open.table.root : make('p', 'quiet', 'Nobody listens to this event.'));
  }
  view.open?.table?.update(event.handlers);
}

function matches(event, words) {
  if (!words.length) return true;
  const text = [event.name, ...event.payload, event.declaredIn, ...event.handlers.flatMap(h => [h.plugin, h.method, h.event, h.isPipe ? 'pipe' : 'hook', h.withRequest, h.withDocument, h.with])].join(' ').toLowerCase();
  return words.every(word => text.includes(word));
}

const keys = { name: e => e.name, rate: e => e.recent, emitted: e => e.emitted, average: e => e.average ?? -1, trouble: e => e.failures * 1e6 + e.slow };

// Rows keep their places while somebody points at them or has one in focus: nothing moves away from under a finger.
function ordered(events, isAsked) {
  const table = $('event-table'), key = keys[order.by], places = new Map(order.names.map((name, i) => [name, i]));
  const isHeld = !isAsked && (table.matches(':hover') || table.contains(document.activeElement)) && events.every(event => places.has(event.name));
  const sorted = [...events].sort(isHeld ? (a, b) => places.get(a.name) - places.get(b.name) : (a, b) => {
    const [x, y] = [key(a), key(b)];
    return (x < y ? -1 : x > y ? 1 : 0) * (order.isDescending ? -1 : 1) || (a.name < b.name ? -1 : 1);
  });
  order.names = sorted.map(event => event.name);
  return sorted;
}

function showEvents(next, isAsked) {
  model = next;
  const words = $('search').value.toLowerCase().split(/\s+/).filter(Boolean), all = $('all').checked, table = $('event-table');
  const wanted = model.events.filter(event => (all || words.length || event.emitted || event.handlers.some(h => h.event === event.name)) && matches(event, words));
  const shown = ordered(wanted, isAsked).slice(0, shownRows);
  const nodes = shown.map(event => {
    const view = views.get(event.name) || eventView(event);
    view.event = event;
    if (view.isInSight) update(view);
    return view.root;
  });
  const kept = new Set(nodes);
  for (const body of [...table.tBodies]) if (!kept.has(body)) { inSight.unobserve(body); views.delete(body.dataset.event); body.remove(); }
  let after = table.tHead;
  for (const node of nodes) {
    if (after.nextElementSibling !== node) after.after(node);
    after = node;
  }
  table.hidden = !nodes.length;
  const none = $('no-events'), more = $('more');
  none.hidden = nodes.length > 0;
  set(none, words.length ? 'No event, plugin, method or filter matches “' + $('search').value + '”.'
    : ['NotStarted', 'Starting'].includes(model.state.state) ? 'The plugin host has not started yet.'
    : 'No plugin listens to anything. Did the application call AddPlugins()?');
  more.hidden = wanted.length <= shown.length;
  set(more, 'Show all ' + number.format(wanted.length));
}

function sortBy(button) {
  const by = button.dataset.sort, isAgain = order.by === by;
  order.isDescending = isAgain ? !order.isDescending : by !== 'name';
  order.by = by;
  for (const other of $('event-table').querySelectorAll('[data-sort]')) {
    const head = other.parentElement;
    if (other === button) head.setAttribute('aria-sort', order.isDescending ? 'descending' : 'ascending'); else head.removeAttribute('aria-sort');
  }
  if (model) showEvents(model, true);
}
