// From counters to rates: what each answer adds to the one before.
const points = 60;
const tracks = new Map();
let previousAt = null;

function track(key, value, seconds) {
  const known = tracks.get(key);
  if (!known) {
    const one = { last: value, history: [], rate: null };
    tracks.set(key, one);
    return one;
  }
  if (seconds) {
    known.rate = Math.max(0, value - known.last) / seconds;
    known.history.push(known.rate);
    if (known.history.length > points) known.history.shift();
  }
  known.last = value;
  return known;
}

function sum(list, pick) { return list.reduce((total, one) => total + pick(one), 0); }

function measure(state) {
  const at = Date.parse(state.at), elapsed = previousAt === null ? 0 : (at - previousAt) / 1000;
  previousAt = at;
  // After a pause nothing is known of the time between: nobody looked, so nothing was counted.
  const seconds = elapsed > 0 && elapsed < 5 ? elapsed : 0;
  const perPlugin = new Map(state.plugins.map(plugin => [plugin.name, { calls: 0, time: 0, failures: 0, slow: 0 }]));
  const links = [];
  const events = state.events.map(event => {
    const joined = new Map();
    let calls = 0, time = 0, failures = 0, slow = 0;
    for (const h of event.handlers) {
      calls += h.calls; time += h.totalTime; failures += h.failures; slow += h.slowCalls;
      const plugin = perPlugin.get(h.plugin) || perPlugin.set(h.plugin, { calls: 0, time: 0, failures: 0, slow: 0 }).get(h.plugin);
      plugin.calls += h.calls; plugin.time += h.totalTime; plugin.failures += h.failures; plugin.slow += h.slowCalls;
      const key = h.plugin + (h.isPipe ? '\n>' : '\n-');
      const link = joined.get(key) || joined.set(key, { event: event.name, plugin: h.plugin, isPipe: h.isPipe, calls: 0, isExact: false }).get(key);
      link.calls += h.calls;
      link.isExact ||= h.event === event.name;
    }
    for (const [key, link] of joined) {
      const one = track('l' + event.name + '\n' + key, link.calls, seconds);
      links.push({ ...link, rate: recent(one.history) });
    }
    const own = track('e' + event.name, event.emitted, seconds);
    return { ...event, rate: own.rate, history: own.history, recent: recent(own.history), calls, average: calls ? time / calls : null, failures, slow };
  });
  const plugins = state.plugins.map(plugin => {
    const { calls, time, failures, slow } = perPlugin.get(plugin.name);
    const own = track('p' + plugin.name, calls, seconds);
    return { ...plugin, rate: own.rate, history: own.history, average: calls ? time / calls : null, failures, slow };
  });
  const queues = state.plugins.map(plugin => plugin.queue).filter(Boolean);
  const queued = sum(queues, q => q.queued + q.waiting);
  const depth = tracks.get('queued') || tracks.set('queued', { history: [] }).get('queued');
  depth.history.push(queued);
  if (depth.history.length > points) depth.history.shift();
  const total = (key, of, pick) => { const value = sum(of, pick); const one = track(key, value, seconds); return { value, rate: one.rate, history: one.history }; };
  return {
    state, events, plugins, links,
    emissions: total('emissions', events, e => e.emitted), calls: total('calls', events, e => e.calls), queued: { value: queued, history: depth.history },
    failures: total('failures', events, e => e.failures), slow: total('slow', events, e => e.slow), lost: total('lost', queues, q => q.lost),
  };
}

// Of the last ten seconds, so that what is shown by size does not jump.
function recent(history) {
  const last = history.slice(-10);
  return last.length ? sum(last, value => value) / last.length : 0;
}
