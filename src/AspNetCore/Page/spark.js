// A minute as a line, the newest at the right.
function spark() {
  const svg = drawn('svg', { class: 'spark', viewBox: '0 0 ' + (points - 1) + ' 24', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const area = svg.appendChild(drawn('path', { class: 'area' }));
  const line = svg.appendChild(drawn('path', {})), unknown = svg.appendChild(drawn('path', { class: 'unknown' }));
  return { svg, draw(history) {
    const top = Math.max(1e-9, ...history), first = points - history.length;
    const at = history.map((value, i) => (first + i) + ' ' + (22.5 - value / top * 20).toFixed(1));
    const path = at.length ? 'M' + at.join('L') : '';
    put(line, 'd', path);
    put(area, 'd', path && path + 'V24H' + first + 'Z');
    put(unknown, 'd', first > 0 ? 'M0 22.5H' + Math.min(first, points - 1) : '');
  } };
}
