// A pattern as Go's regexp reads it (https://github.com/google/re2/wiki/Syntax), written so that JavaScript's RegExp matches the same texts with
// the flag u and those that come with it; `undefined` for what JavaScript cannot say.

const outside = /\\Q[^]*?(?:\\E|$)|\\x\{\w+\}|\\[pP]\{\^?\w+\}|\\[^]|\[\^?\]?|\(\?P?<\w+>|\(\?.|[^]/gy;
const inside = /\\x\{\w+\}|\\[pP]\{\^?\w+\}|\\[^]|\[:\^?\w+:\]|[^]/gy;
const classes = {
  '[:alnum:]': '0-9A-Za-z',
  '[:alpha:]': 'A-Za-z',
  '[:ascii:]': '\\x00-\\x7f',
  '[:blank:]': '\\t ',
  '[:cntrl:]': '\\x00-\\x1f\\x7f',
  '[:digit:]': '0-9',
  '[:graph:]': '!-~',
  '[:lower:]': 'a-z',
  '[:print:]': ' -~',
  '[:punct:]': '!-\\/:-@\\[-`\\{-~',
  '[:space:]': '\\t\\n\\v\\f\\r ',
  '[:upper:]': 'A-Z',
  '[:word:]': '0-9A-Za-z_',
  '[:xdigit:]': '0-9A-Fa-f',
};
const space = '\\t\\n\\f\\r ';

export function goPattern(text) {
  const [start, flags = ''] = /^\(\?([is]+)\)/.exec(text) ?? [''];
  let re = '';
  let isInside = false;
  for (let at = start.length; at < text.length; ) {
    const tokens = isInside ? inside : outside;
    tokens.lastIndex = at;
    const [token] = tokens.exec(text);
    const written = isInside ? writtenInside(token) : writtenOutside(token, flags);
    if (written === undefined) return undefined;
    if (isInside && token === ']') isInside = false;
    else if (!isInside && /^\[\^?\]?$/.test(token)) isInside = true;
    re += written;
    at += token.length;
  }
  return compiles(re, flags) ? { re, ...(flags ? { flags } : {}) } : undefined;
}

function writtenOutside(token, flags) {
  if (token === '.') return flags.includes('s') ? '.' : '[^\\n]';
  if (token === '\\A') return '^';
  if (token === '\\z') return '$';
  if (token === '\\s') return `[${space}]`;
  if (token === '\\S') return `[^${space}]`;
  if (token.startsWith('\\Q')) return token.slice(2).replace(/\\E$/, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if (/^\[\^?\]$/.test(token)) return token.replace(']', '\\]');
  if (/^\(\?P?<\w+>$/.test(token)) return '(';
  return token.startsWith('(?') && token !== '(?:' ? undefined : escaped(token);
}

function writtenInside(token) {
  if (token.startsWith('[:')) return classes[token];
  if (token === '\\s') return space;
  if (token === '\\S') return undefined;
  return token === '[' ? '\\[' : escaped(token);
}

/** What stands alone, or behind a backslash: Go lets any sign be escaped, JavaScript only those with a meaning. */
function escaped(token) {
  if (token === '\\a') return '\\x07';
  if (token.startsWith('\\x{')) return token.replace('\\x', '\\u');
  if (/^\\[pP]/.test(token)) return /^\\[pP]\{[A-Z][a-z]?\}$/.test(token) ? token : undefined;
  if (/^\\[dDwWbBtnrfvx]$/.test(token)) return token;
  if (/^\\[A-Za-z0-9]$/.test(token)) return undefined;
  if (token === '\\-') return '\\x2d';
  return /^\\[^\\^$.*+?()[\]{}|/]$/.test(token) ? token.slice(1) : token;
}

function compiles(re, flags) {
  try {
    return new RegExp(re, `u${flags}`) instanceof RegExp;
  } catch {
    return false;
  }
}
