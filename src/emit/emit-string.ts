import { UnwritableValueError } from './unwritable-value-error.ts';

/** Argo CD skips every file that holds these bytes, wherever they stand, and would then prune the file's objects. */
const skipMarker = '+argocd:skip-file-rendering';
const unmarked = String.raw`\u002bargocd:skip-file-rendering`;

/**
 * What some reader takes for a boolean, a null or a number although it starts with a letter: `y` and `NO` (YAML 1.1), `e3` and `-E5`
 * (a float to the YAML 1.1 schema of the `yaml` package), `inf`.
 */
const wordWithMeaning = String.raw`(?:y|n|yes|no|on|off|true|false|null|-*(?:nan|inf|infinity)|-*e[-+\d._]*)`;

/** No indicator, digit, sign or dot: what starts like this is no number in any reader. `--port=80` and `$(NAME)` are fine. */
const first = String.raw`(?:[/$]|[-_]?[a-z]|--[a-z])`;

/** Printable ASCII, but no `: ` and no ` #`, and neither a space nor a colon at the end. */
const rest = String.raw`(?:[!-9;-~]|:(?![ ]|$)| (?!#|$))*`;

/** Quantities, durations and percentages: `250m`, `1.5Gi`, `1h30m`, `50%`. Other words that start with a digit are quoted. */
const quantity = String.raw`(?:\d+(?:\.\d+)?(?:[munkKMGTPshdw%]|[KMGTPE]i|ms|us|ns))+`;

/** Whatever its case: some readers know `NULL` and `oN`, and the few words that this quotes in vain are rare. */
const plain = new RegExp(`^(?:(?!${wordWithMeaning}$)${first}${rest}|${quantity})$`, 'i');

/**
 * What a reader refuses or changes (controls, NEL, U+2028, U+2029, the byte order mark, non-characters) and what a reviewer cannot see
 * (odd spaces, zero-width and bidirectional marks, tag characters). No `\p{Cf}`: that set grows with Node's Unicode version.
 */
const toEscape =
  /(?!\n|\t)\p{Cc}|[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]/u;
const allToEscape = new RegExp(toEscape.source, 'gu');

/** Blank at the start of the first line would need an indentation indicator; blank at a line's end gets lost in editors. */
const blankAtEdge = /^\n*(?:[ \t]|$)|[ \t](?:\n|$)/;

/** A key, or a value that takes one line: plain where every reader agrees, else in double quotes. */
export function inlineString(text: string): string {
  return plain.test(text) && !text.includes(skipMarker) ? text : quoted(text);
}

/** Whether the literal block shows the text as it is and every reader gives it back. */
export function isBlock(text: string): boolean {
  if (!text.includes('\n') || blankAtEdge.test(text)) return false;
  return !toEscape.test(text) && !/\p{Surrogate}/u.test(text) && !text.includes(skipMarker);
}

/** The literal block, its header included, up to and with the last line's end. Empty lines stay empty. */
export function block(text: string, indent: string): string {
  const keep = text.endsWith('\n\n') ? '+' : '';
  const header = text.endsWith('\n') ? `|${keep}\n` : '|-\n';
  const lines = text.replaceAll(/(?:^|\n)(?=[^\n])/g, `$&${indent}`);
  return text.endsWith('\n') ? header + lines : `${header}${lines}\n`;
}

/** What stands between double quotes as it is: nearly all that is quoted is a number or a word with a meaning. */
const harmless = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  if (harmless.test(text) && !text.includes(skipMarker)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) {
    throw new UnwritableValueError(
      'the text holds half a character (a lone surrogate), which UTF-8 cannot hold',
    );
  }
  return JSON.stringify(text).replaceAll(allToEscape, escaped).replaceAll(skipMarker, unmarked);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
