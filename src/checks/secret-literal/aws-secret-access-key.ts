import { countClassTurns } from './class-turns.ts';
import type { Detector } from './detector.ts';

/** Exactly 40 characters of base64, alone. The second look-behind lets the `n` of `\n` be no letter. */
const fortyCharacters = String.raw`(?<![\w+/-](?<!\\[nrt]))(?=[A-Za-z0-9+/]{40}(?![\w+/=-]))`;

/** The last line of a certificate can have that length too. Looked at late, because a look back costs most. */
const notWrapped = String.raw`(?<![A-Za-z0-9+/]{48}(?:\s{1,12}|\\n|\\r\\n))`;

/** A random key has about 24; camelCase words and paths of this length have at most 16. */
const fewestTurns = 17;

/** The key of Amazon's manuals, copied into many a file to be replaced later, ends too regularly for a random one. */
const manualEnding = 'EXAMPLEKEY';

function isRandom(text: string): boolean {
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && /[g-zG-Z]/.test(text);
  return mixed && (countClassTurns(text) >= fewestTurns || text.endsWith(manualEnding));
}

/** 30 random bytes are never all printable; base64 of text is looked at by its own rule. */
function isEncodedText(text: string): boolean {
  return /^[\t\n\r\x20-\x7e]*$/.test(Buffer.from(text, 'base64').toString('latin1'));
}

export const awsSecretAccessKey: Detector = {
  shortest: 40,
  pattern: new RegExp(`${fortyCharacters}${notWrapped}[A-Za-z0-9+/]{40}`, 'g'),
  describe: ([text]) => (isRandom(text) && !isEncodedText(text) ? 'an AWS secret access key' : undefined),
};
