import type { Detector } from './detector.ts';
import { isCryptoKey, readSecretName } from './secret-name.ts';
import { isSecretValue } from './secret-value.ts';

const madeKeys =
  'api|access|secret|private|encryption|signing|master|session|cookie|hmac|jwt|auth|account|license';
const lastWord = String.raw`(pass(?:w(?:or)?d|phrase)?|pwd|secret|token|credentials|(?:${madeKeys})[_.-]?key(?:_base)?)`;
/**
 * Read backwards once an operator is in sight: the whole name, and whether it starts its line as a YAML key does.
 * An `n` after a backslash is a line break inside JSON.
 */
const wholeName = String.raw`(?=\\{0,7}["']?\s{0,4}[=:])(?<=((?:^|\\n)[ \t-]{0,40})?((?<!\\)[\w.-]{1,80}))`;
const quote = String.raw`(\\{0,7}["'])?`;
const operator = String.raw`\s{0,4}(=>|:=|[=:])\s{0,4}`;
const anyValue = String.raw`([^\s"'\x60\\,;&|<>]{1,512})`;

/** A flag or a shell variable, or a part of a query or of a DSN: no programming language writes these. */
const flagOrVariable = /^--?\w|^[A-Z][A-Z0-9_]*$/;
const partBefore = /[;?&]$|\w=[^\s=,()]{1,60} $/;

const inBraces = /[{,]\s{0,4}$/;

const dsn = /jdbc:|(?:^|[;?&\s])(?:server|host|data source|dbname|user id|uid|user)\s?=/i;

/** In an OpenAPI schema, a form or a translation, `password: string` and `"password": "Password"` are no secrets. */
const description = /^(?:string|text|str|password|passwd|secret|token|hidden)$/i;

/** In `token = getToken()`, `token: match[0]` and `password=args.password` the right side is code. */
const call = /^[A-Za-z_][\w.]*[([]|^(?:this|self|props|args|process)\./;
const member = /^!?[A-Za-z_]\w*(?:\.\w+)+$/;

function isCode(value: string): boolean {
  return call.test(value) || member.test(value) || !/[\d!@#%^*+]/.test(value);
}

/** What stands before the name; 64 characters of it, so that a hostile megabyte of assignments stays linear. */
function textBefore({ 1: word = '', 3: name = '', input, index }: RegExpExecArray): string {
  const start = index + word.length - name.length;
  return input.slice(Math.max(0, start - 64), start);
}

/** Prose goes on after its colon; a key and its value have quotes, a place in braces, or a line to themselves. */
function isData(match: RegExpExecArray): boolean {
  const [all, , indent, name = '', nameQuote, sign, valueQuote, value = ''] = match;
  const next = match.input[match.index + all.length] ?? '\n';
  const startsLine = indent !== undefined;
  if (valueQuote !== undefined) {
    if (/[ \t]/.test(next)) return false;
    return nameQuote !== undefined || sign !== ':' || startsLine || inBraces.test(textBefore(match));
  }
  if (sign === ':') return startsLine && /[\r\n"'\\]/.test(next) && !call.test(value);
  return flagOrVariable.test(name) || !isCode(value) || partBefore.test(textBefore(match));
}

function isSecret([, , , name = '', , sign, , value = '']: RegExpExecArray): boolean {
  if (value.startsWith('$') || (sign === ':' && description.test(value))) return false;
  const kind = readSecretName(name);
  return kind === undefined ? isCryptoKey(name, value) : isSecretValue(kind, name, value);
}

/** The neighbourhood only: a manual may mention both, pages apart. */
function isDsn({ input, index }: RegExpExecArray): boolean {
  return dsn.test(input.slice(Math.max(0, index - 200), index + 200));
}

/** A name that promises a secret, with a value, inside a longer text: JSON, YAML, a shell line, a query, a DSN. */
export const assignment: Detector = {
  shortest: 5,
  sign: /[=:]/,
  pattern: new RegExp(lastWord + wholeName + quote + operator + quote + anyValue, 'gim'),
  describe: (match) => {
    if (!isData(match) || !isSecret(match)) return undefined;
    return isDsn(match) ? 'a connection string with a password' : 'a secret in an assignment';
  },
};
