const period = 1000;
const address = location.pathname.replace(/\/+$/, '') + '/state.json';
let paused = false, timer = 0;

function show(state) {
  const measured = measure(state), pill = $('state');
  set(pill, { NotStarted: 'not started', Starting: 'starting', Running: 'running', Stopping: 'stopping: draining hooks', Stopped: 'stopped' }[state.state] || state.state);
  put(pill, 'class', 'pill ' + (state.state === 'Running' ? 'good' : 'warn'));
  set($('at'), clock.format(new Date(state.at)));
  showFigures(measured);
  showFlow(measured);
  showPlugins(measured);
  showTroubles(state);
  showEvents(measured, false);
  const heard = state.events.filter(e => e.handlers.length).length;
  set($('foot'), count(state.events.length, 'event', 'events') + ' declared, ' + number.format(heard) + ' listened to. Quiet ones were never emitted, and are heard by a wildcard alone or by nobody. Emissions and calls are counted while this page is open.');
}

function fail(text) {
  const problem = $('problem');
  problem.hidden = !text;
  set(problem, text || '');
  if (text) {
    set($('state'), 'no answer');
    put($('state'), 'class', 'pill bad');
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
    if (!paused) show(state);
  } catch (error) {
    fail((error instanceof TypeError ? 'The server cannot be reached.' : error.message) + ' What is shown is the last answer; trying again.');
  }
  timer = setTimeout(poll, period);
}

$('pause').addEventListener('click', () => {
  paused = !paused;
  $('pause').setAttribute('aria-pressed', String(paused));
  set($('pause'), paused ? 'Go on' : 'Pause');
  if (paused) { set($('state'), 'paused'); put($('state'), 'class', 'pill warn'); } else poll();
});
for (const button of document.querySelectorAll('[data-sort]')) button.addEventListener('click', () => sortBy(button));
$('search').addEventListener('input', () => { if (model) showEvents(model, true); });
$('all').addEventListener('change', () => { if (model) showEvents(model, true); });
$('more').addEventListener('click', () => { shownRows = Infinity; if (model) showEvents(model, true); });
new ResizeObserver(() => { if (flow.model) showFlow(flow.model); }).observe($('flow'));
document.addEventListener('visibilitychange', () => { if (!document.hidden) poll(); });
document.addEventListener('keydown', e => {
  if (e.key === '/' && !e.ctrlKey && !e.metaKey && !/^(input|textarea)$/i.test(document.activeElement.tagName)) { e.preventDefault(); $('search').focus(); }
});
poll();
