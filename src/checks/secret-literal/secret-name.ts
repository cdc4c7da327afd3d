/**
 * How much a name promises. Behind a password name, or a secret that people choose, any word is suspect; behind a token
 * name (token, secret, key, credentials) a word may as well be the name of one: `DB_SECRET: checkout-db`,
 * `CSRF_TOKEN: X-CSRF-Token`.
 */
export type SecretName = 'password' | 'token';

const passwordEndings = [
  /(?:passw(?:or)?d|passphrase|(?<![a-z])(?:pass|pwd))$/i,
  /[a-z](?:Pass|Pwd)$/,
  /(?:jwt|client|session|cookie|webhook|signing|hmac|shared)[_.-]?secret$/i,
];
const tokenEnding = /(?:secret|token|credentials?|(?:api|private|access|secret)[_.-]?key(?:_base)?)$/i;

/** Keys that are made, not chosen; `AUTH_KEY` and the like often hold the name of a key, so these want more proof. */
const cryptoEnding = /(?:encryption|signing|master|session|cookie|hmac|jwt|auth|account|license)[_.-]?key$/i;
const cryptoValue = /^(?:[0-9a-f]{32,}|(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/-]{24,}={0,2})$/;

/** Compiled into a page for everyone to read, a place in a list, or the name of a Kubernetes object. */
const harmless =
  /(?:^|[^a-z])(?:public|publishable|react_app|vite)(?:[^a-z]|$)|(?:page|next|continuation|cursor|input|output)[_-]?token$|(?:pull|tls|cert|existing|k8s|kubernetes)[_-]?secret$/i;

/** What is about a password rather than one: a route, a topic, a template. */
const aboutPasswords = /(?:reset|forgot|change|update|template|topic|queue|route|event|label|placeholder)/i;

/** A part of every name that the endings accept: nearly all names are told by this one look. */
const suspicious = /pass|pwd|secret|token|credential|key/i;

/** Whether a value of this name is meant to be secret. `PASSWORD_MIN_LENGTH` and `API_KEY_HEADER` end otherwise. */
export function readSecretName(name: string): SecretName | undefined {
  if (!suspicious.test(name) || harmless.test(name)) return undefined;
  if (passwordEndings.some((ending) => ending.test(name)))
    return aboutPasswords.test(name) ? 'token' : 'password';
  return tokenEnding.test(name) ? 'token' : undefined;
}

/** Whether name and value together are a key made by a machine. */
export function isCryptoKey(name: string, value: string): boolean {
  return cryptoEnding.test(name) && !harmless.test(name) && cryptoValue.test(value);
}
