// control characters, what ends a line for some programs, marks that turn the direction of a line, and the invisible
const hidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const short: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

/** One line of text in which a name or value from outside can neither hide, nor turn, nor steer the terminal. */
export function visible(text: string): string {
  return text.replaceAll(
    hidden,
    (character) =>
      short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
}
