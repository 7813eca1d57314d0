// The last failures and slow pipes, those of one kind together: the newest tells, the number says how often.
function grouped(entries, keyOf) {
  const groups = new Map();
  for (const entry of entries) {
    const key = keyOf(entry), known = groups.get(key);
    if (known) known.times++; else groups.set(key, { entry, times: 1 });
  }
  return [...groups.values()];
}

function showTroubles(state) {
  showLog('failures', grouped(state.failures, e => [e.plugin, e.method, e.event, e.error].join('\n')), 'No call has failed so far.', ({ entry, times }) => {
    const where = where3(entry);
    const message = where.appendChild(make('div', 'message'));
    message.append(make('b', 'failed', entry.error), ': ' + entry.message);
    return [where, make('td', 'num', times + '×')];
  });
  showLog('slow', grouped(state.slowPipes, e => [e.plugin, e.method, e.event].join('\n')), 'No pipe was slow so far.', ({ entry, times }) => {
    const took = make('td', 'num');
    took.append(make('b', 'slow', milliseconds(entry.duration)), make('span', 'quiet', times === 1 ? '' : ' ' + times + '×'));
    return [where3(entry), took];
  });
}

function where3(entry) {
  const where = make('td');
  const line = where.appendChild(make('div'));
  line.append(name(make('span', 'mono'), entry.plugin + '.' + entry.method), make('span', 'quiet', entry.isPipe === undefined ? '' : entry.isPipe ? ' pipe' : ' hook'));
  where.append(name(make('div', 'mono quiet'), entry.event));
  return where;
}

function showLog(id, groups, none, cells) {
  const root = $(id), signature = JSON.stringify(groups);
  if (root.signature === signature) return;
  root.signature = signature;
  root.replaceChildren(...groups.map(group => {
    const row = make('tr'), at = new Date(group.entry.at), when = make('td', 'when'), time = when.appendChild(make('time', '', clock.format(at)));
    time.dateTime = group.entry.at;
    time.title = at.toLocaleString();
    row.append(when, ...cells(group));
    return row;
  }));
  if (!groups.length) {
    const cell = make('td', 'quiet', none);
    cell.colSpan = 3;
    root.appendChild(make('tr')).append(cell);
  }
}
