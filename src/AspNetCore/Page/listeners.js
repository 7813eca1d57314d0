// Who listens to one event: made when somebody opens its row.
function listeners(event) {
  const root = make('table', 'rows');
  root.setAttribute('aria-label', 'Listeners of ' + event.name);
  const head = root.createTHead().insertRow();
  for (const [text, tone] of [['Kind', ''], ['Method', ''], ['Calls', 'num'], ['Per call', 'num'], ['Trouble', '']]) {
    const cell = head.appendChild(make('th', tone, text));
    cell.scope = 'col';
  }
  const body = root.createTBody();
  return { root, update(handlers) {
    handlers.forEach((h, i) => {
      const row = body.rows[i] || listener(body.insertRow(), event, h);
      set(row.cells[2], short.format(h.calls));
      set(row.cells[3], h.calls ? 'ø\u00a0' + milliseconds(h.totalTime / h.calls) : '–');
      showBadges(row.cells[4], [...h.failures ? [[short.format(h.failures) + ' failed', 'bad']] : [], ...h.slowCalls ? [[short.format(h.slowCalls) + ' slow', 'warn']] : []]);
    });
  } };
}

function listener(row, event, h) {
  row.append(make('td', 'kind ' + (h.isPipe ? 'pipe' : 'hook'), h.isPipe ? 'pipe' : 'hook'));
  const what = row.appendChild(make('td'));
  const facts = [h.isPipe && h.order ? 'order ' + h.order : '', h.isPerDocument ? 'per document' : '', h.event === event.name ? '' : 'through ' + h.event].filter(Boolean);
  what.append(name(make('span', 'mono'), h.plugin + '.' + h.method), make('span', 'quiet', facts.map(fact => ' · ' + fact).join('')));
  for (const [label, text] of [['WithRequest', h.withRequest], ['WithDocument', h.withDocument], ['With', h.with]]) {
    if (text == null) continue;
    const filter = what.appendChild(make('div', 'filter'));
    filter.append(make('span', 'quiet', label + ' '), make('code', '', text));
  }
  row.append(make('td', 'num'), make('td', 'num quiet'), make('td', 'badges'));
  return row;
}
