const figures = new Map();

function showFigures(model) {
  const shown = [
    ['emissions', rate(model.emissions.rate), model.emissions.history, ''],
    ['calls of plugins', rate(model.calls.rate), model.calls.history, ''],
    ['hook items queued', short.format(model.queued.value), model.queued.history, ''],
    ['failed calls', short.format(model.failures.value), model.failures.history, model.failures.value ? 'bad' : ''],
    ['slow calls', short.format(model.slow.value), model.slow.history, model.slow.value ? 'warn' : ''],
    ['hook items lost', short.format(model.lost.value), model.lost.history, model.lost.value ? 'bad' : ''],
  ];
  for (const [label, value, history, tone] of shown) {
    let one = figures.get(label);
    if (!one) {
      one = { root: make('div'), value: make('b'), line: spark() };
      one.root.append(one.value, make('span', '', label), one.line.svg);
      $('figures').append(one.root);
      figures.set(label, one);
    }
    put(one.root, 'class', ('card figure ' + tone).trim());
    set(one.value, value);
    one.line.draw(history);
  }
}
