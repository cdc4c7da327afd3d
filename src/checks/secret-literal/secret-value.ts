import { countClassTurns } from './class-turns.ts';
import type { SecretName } from './secret-name.ts';
import { isStandIn } from './stand-in.ts';

const setting =
  /^(?:true|false|yes|no|on|off|enabled?|disabled?|none|null|nil|undefined|required|optional)$/i;
/** Up to three digits are a length or a count (`MIN_PASSWORD: 8`); `123456` is the commonest password there is. */
const shortNumber = /^-?(?:\d{1,3}|\d+\.\d+)$/;
const duration = /^\d{1,6}(?:ms|s|m|h|d|w|y|min|sec)$/i;
const path = /^(?:\.{1,2}|~)?\/[\w.@ ~-]*(?:\/[\w.@ ~-]*)*$/;
const address = /^(?:arn:aws[\w-]*:|[a-z][\w+.-]{1,20}:\/\/\S*$)/i;
/** Vault, vals, 1Password, SOPS and Azure write a reference, or what only the cluster can decrypt, in these forms. */
const storeReference =
  /^(?:(?:vault|env|file|ssm|k8s|gcp|aws|ref\+\w+):[\w/.#-]+$|ENC\[|@Microsoft\.KeyVault\()/;

const numberOrVersion = /^[\^~v]?\d+(?:\.\d+)*$/;
const mode =
  /^(?:jwt|opaque|bearer|basic|oauth2?|oidc|string|text|str|header|cookie|query|body|env|file|vault|kubernetes|read|write|include|omit|same-origin|auto|default|random|generated?|dynamic|custom|anonymous|authorization|test|dummy|fake|example|local|localstack|unused)$/i;
/** Words with separators: a Kubernetes name, a header, a cookie, a secret's name, a mail address, another variable. */
const words =
  /^(?:[A-Z]?[a-z]{1,24}|[A-Z]{1,24})\d{0,2}(?:[-_./:@](?:(?:[A-Z]?[a-z]{1,24}|[A-Z]{1,24})\d{0,2}|\d{1,15}))+$/;

/** Base64 may start with a slash too, but no folder has a name like that. */
function isRandomPart(part: string): boolean {
  return part.length >= 20 && /\d/.test(part) && countClassTurns(part) > part.length * 0.45;
}

function isHarmless(value: string): boolean {
  if (setting.test(value) || shortNumber.test(value) || duration.test(value)) return true;
  if (path.test(value)) return !value.split(/[/.]/).some(isRandomPart);
  return address.test(value) || storeReference.test(value) || isStandIn(value);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}

/** `CSRF_TOKEN: csrftoken` names a cookie; `JWT_SECRET: secret` is a secret, and a weak one. */
function repeatsName(name: string, value: string): boolean {
  return /^[A-Za-z]{7,}$/.test(value) && lettersOf(name).endsWith(lettersOf(value));
}

/** Whether a value found behind a name of that kind is the secret itself, and not a setting, a reference or a name. */
export function isSecretValue(kind: SecretName, name: string, value: string): boolean {
  const trimmed = value.trim();
  if (trimmed === '' || isHarmless(trimmed)) return false;
  if (kind === 'password') return true;
  return !(
    numberOrVersion.test(trimmed) ||
    mode.test(trimmed) ||
    words.test(trimmed) ||
    repeatsName(name, trimmed)
  );
}
