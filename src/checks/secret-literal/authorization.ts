import type { Detector } from './detector.ts';
import { isStandIn } from './stand-in.ts';
import { wordStart } from './word-start.ts';

const bearer = String.raw`${wordStart}bearer\s{1,4}([\w.~+/-]{20,4000})`;
const basic = String.raw`${wordStart}basic\s{1,4}([A-Za-z0-9+/]{6,4000})`;

/** `.dockerconfigjson` keeps the user name and the password of a registry like this. */
const registryAuth = String.raw`\\?"auth\\?"\s{0,4}:\s{0,4}\\?"([A-Za-z0-9+/]{6,4000})`;

const userOption = String.raw`\s(?:-u|--user)[ =]?["']?[^\s:"']{1,100}:([^\s"']{1,200})`;

/** Other programs mean other things by `-u a:b`. */
function isCurl({ input, index }: RegExpExecArray): boolean {
  return input.slice(Math.max(0, index - 200), index).includes('curl ');
}

/** An opaque token mixes letters and digits; `bearer authentication-required` is prose. */
function isOpaque(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value) && !/^[a-z]+(?:[-_./][a-z0-9]{1,12})*$/.test(value);
}

/** RFC 7617: base64 of `user:password`. Prose after the word "basic" does not decode to printable text. */
function hidesPassword(encoded: string): boolean {
  const [, password] =
    /^[\x20-\x39\x3b-\x7e]*:([\x20-\x7e]+)$/.exec(Buffer.from(encoded, 'base64').toString('latin1')) ?? [];
  return password !== undefined && !isStandIn(password);
}

export const authorization: Detector = {
  shortest: 6,
  sign: /[\s:]/,
  pattern: new RegExp([bearer, basic, registryAuth, userOption].join('|'), 'gi'),
  describe: (match) => {
    const [, token, credentials, registry, password] = match;
    if (token !== undefined) return isOpaque(token) ? 'a bearer token' : undefined;
    if (registry !== undefined) return hidesPassword(registry) ? 'a registry password' : undefined;
    const found =
      password === undefined ? hidesPassword(credentials ?? '') : !isStandIn(password) && isCurl(match);
    return found ? 'a user name with a password' : undefined;
  },
};
