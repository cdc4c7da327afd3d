/**
 * How often a small letter, a capital and a digit follow each other out of turn. In random text that is at three of five
 * places, in camelCase words and in paths hardly at one of three. `+` and `/` do not count, because paths have them.
 */
export function countClassTurns(text: string): number {
  const letters = text.replaceAll(/[+/]/g, '');
  return letters.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g)?.length ?? 0;
}
