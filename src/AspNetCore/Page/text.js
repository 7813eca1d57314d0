'use strict';
// Everything shown comes from names, filters and messages of others: it becomes text, never markup.
const $ = id => document.getElementById(id);
const number = new Intl.NumberFormat('en');
const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function drawn(tag, attributes) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  return node;
}

// Only what has changed is written: a page that is looked at is laid out again for each write.
function set(node, text) { if (node.textContent !== text) node.textContent = text; }
function put(node, name, value) { if (node.getAttribute(name) !== value) node.setAttribute(name, value); }

// A name may be broken after a colon, a dot or a dash before it is broken anywhere.
function name(node, text) {
  for (const part of text.split(/(?<=[:.\-])/)) node.append(part, make('wbr'));
  return node;
}

function milliseconds(ms) {
  return ms >= 1000 ? (ms / 1000).toFixed(1) + '\u00a0s' : ms >= 10 ? ms.toFixed(0) + '\u00a0ms' : ms >= 0.01 ? ms.toFixed(2) + '\u00a0ms' : ms > 0 ? '<0.01\u00a0ms' : '0\u00a0ms';
}

function rate(perSecond) {
  return perSecond === null ? '…' : perSecond === 0 ? '0/s' : perSecond < 0.1 ? '<0.1/s' : perSecond < 10 ? perSecond.toFixed(1) + '/s' : short.format(perSecond) + '/s';
}

function count(n, one, many) { return number.format(n) + ' ' + (n === 1 ? one : many); }

function chip(plugin, isPipe) {
  const node = make('span', isPipe ? 'chip pipe' : 'chip hook', plugin);
  node.append(make('span', 'hidden', isPipe ? ' (pipe)' : ' (hook)'));
  return node;
}

function badge(text, tone) { return make('span', 'badge ' + tone, text); }
