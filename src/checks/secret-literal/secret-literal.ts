import { assignment } from './assignment.ts';
import { authorization } from './authorization.ts';
import { awsSecretAccessKey } from './aws-secret-access-key.ts';
import { decodeBase64Text } from './base64-text.ts';
import { connectionString } from './connection-string.ts';
import { detect, type Detector } from './detector.ts';
import { isPlainlyHarmless } from './harmless.ts';
import { jsonWebKey } from './json-web-key.ts';
import { jsonWebToken } from './json-web-token.ts';
import { privateKey } from './private-key.ts';
import { isCryptoKey, readSecretName } from './secret-name.ts';
import { isSecretValue } from './secret-value.ts';
import { vendorToken } from './vendor-token.ts';

/** The precise before the general, because the first to answer names the kind. */
const detectors: readonly Detector[] = [
  privateKey,
  jsonWebKey,
  vendorToken,
  jsonWebToken,
  connectionString,
  authorization,
  assignment,
  awsSecretAccessKey,
];

/** A Kubernetes Secret holds base64, and people who meet one for the first time encode twice. */
const layers = 2;

/**
 * What kind of secret the text looks like or contains, in constant words that quote nothing of it; undefined when it
 * looks harmless.
 */
export function describeSecretLiteral(text: string): string | undefined {
  return describeLayer(text, layers);
}

function describeLayer(text: string, below: number): string | undefined {
  if (isPlainlyHarmless(text)) return undefined;
  for (const detector of detectors) {
    const kind = detect(detector, text);
    if (kind !== undefined) return kind;
  }
  const inside = below > 0 ? describeLayer(decodeBase64Text(text), below - 1) : undefined;
  return inside === undefined ? undefined : `base64 of ${inside}`;
}

/**
 * The same for an environment variable, whose name tells more: `DB_PASSWORD: hunter2`. Fits every named value, such as
 * a flag or a key in JSON. The answer repeats the name, unless the name looks like a secret too.
 */
export function describeSecretVariable(name: string, value: string): string | undefined {
  const literal = describeSecretLiteral(value);
  if (literal !== undefined) return literal;
  const kind = readSecretName(name);
  const secret = kind === undefined ? isCryptoKey(name, value) : isSecretValue(kind, name, value);
  return secret ? `a value for ${showName(name)}` : undefined;
}

function showName(name: string): string {
  return /^[\w.-]{1,80}$/.test(name) && describeSecretLiteral(name) === undefined
    ? name
    : 'a secret variable';
}
