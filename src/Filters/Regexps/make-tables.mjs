// Prints UnicodeTables.cs: node make-tables.mjs path/to/node_modules/@unicode/unicode-15.1.0 > UnicodeTables.cs
// Needs the npm package of that name, which holds the Unicode Character Database as lists of code points.
import { readdirSync } from 'node:fs';

const root = process.argv[2];
const load = async (path) => (await import(`${root}/${path}/code-points.mjs`)).default;

const categories = {
  Lu: 'Uppercase_Letter', Ll: 'Lowercase_Letter', Lt: 'Titlecase_Letter', Lm: 'Modifier_Letter', Lo: 'Other_Letter',
  Mn: 'Nonspacing_Mark', Mc: 'Spacing_Mark', Me: 'Enclosing_Mark', Nd: 'Decimal_Number', Nl: 'Letter_Number', No: 'Other_Number',
  Pc: 'Connector_Punctuation', Pd: 'Dash_Punctuation', Ps: 'Open_Punctuation', Pe: 'Close_Punctuation', Pi: 'Initial_Punctuation',
  Pf: 'Final_Punctuation', Po: 'Other_Punctuation', Sm: 'Math_Symbol', Sc: 'Currency_Symbol', Sk: 'Modifier_Symbol', So: 'Other_Symbol',
  Zs: 'Space_Separator', Zl: 'Line_Separator', Zp: 'Paragraph_Separator', Cc: 'Control', Cf: 'Format', Cs: 'Surrogate', Co: 'Private_Use',
};

// Numbers of 5 bits a character, '?' (63) to '~' (126), the lowest first; the sixth bit says that more follow.
const number = (value) => {
  let text = '';
  do {
    const more = value > 31;
    text += String.fromCharCode(63 + (value % 32) + (more ? 32 : 0));
    value = Math.floor(value / 32);
  } while (value > 0);
  return text;
};

const runs = async (names, folder) => {
  const of = new Int32Array(0x110000);
  for (let i = 0; i < names.length; i++)
    for (const point of await load(`${folder}/${names[i]}`)) of[point] = i + 1;
  let text = '';
  for (let at = 0; at < of.length; ) {
    let end = at;
    while (end < of.length && of[end] === of[at]) end++;
    text += number((end - at) * (names.length + 1) + of[at]);
    at = end;
  }
  return text;
};

const folds = async () => {
  const map = new Map([...(await load('Case_Folding/C')), ...(await load('Case_Folding/S'))]);
  const pairs = [...map].map(([from, to]) => [from, typeof to === 'string' ? to.codePointAt(0) : Array.isArray(to) ? to[0] : to]).sort((a, b) => a[0] - b[0]);
  let text = '', last = 0;
  for (let i = 0; i < pairs.length; ) {
    const [from, to] = pairs[i];
    const stride = i + 1 < pairs.length && pairs[i + 1][0] === from + 2 ? 2 : 1;
    let count = 1;
    while (i + count < pairs.length && pairs[i + count][0] === from + count * stride && pairs[i + count][1] - to === count * stride) count++;
    const delta = to - from;
    text += number(from - last) + number(count * 2 + stride - 1) + number(delta < 0 ? -delta * 2 + 1 : delta * 2);
    last = from;
    i += count;
  }
  return text;
};

const constant = (name, text, quote = '@"') => {
  const lines = text.match(/.{1,150}/g).map((line) => `        ${quote}${line}"`);
  return `    public const string ${name} =\n${lines.join(' +\n')};`;
};

const scripts = readdirSync(`${root}/Script`).filter((name) => name !== 'Unknown').sort();
console.log(`namespace Grapnel.Filters;

/// <summary>
/// Unicode 15.1: the general category and the script of every code point, and simple case folding. Made by make-tables.mjs beside this file from
/// the Unicode Character Database (npm package @unicode/unicode-15.1.0); Unicode License v3, © Unicode, Inc.
/// A table is a row of numbers of 5 bits a character, '?' to '~', the lowest first, the sixth bit saying that more follow.
/// </summary>
internal static class UnicodeTables
{
    /// <summary>Of consecutive runs of code points: length × (names + 1) + the name's place, counted from 1; 0 where there is none.</summary>
${constant('Categories', await runs(Object.values(categories), 'General_Category'))}

    public const string CategoryNames = "${Object.keys(categories).join(' ')}";

    /// <summary>As <see cref="Categories"/>.</summary>
${constant('Scripts', await runs(scripts, 'Script'))}

    public const string ScriptNames =
${scripts.join(' ').match(/.{1,140}(?: |$)/g).map((line) => `        "${line}"`).join(' +\n')};

    /// <summary>Foldings of kind C and S, by runs: distance from the start of the run before, count × 2 + (1 where only each second one), distance to the folded one × 2 + (1 where that is lower).</summary>
${constant('Folds', await folds())}
}`);
