import type { Random } from './random.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** What fingers do to a text: leave a letter out, double or swap it, or hit another one. Never the same text. */
export function typo(text: string, random: Random): string {
  const index = random.below(text.length);
  const [before, letter, after] = [text.slice(0, index), text.charAt(index), text.slice(index + 1)];
  const other = letters.charAt(random.below(letters.length));
  switch (random.below(5)) {
    case 0:
      return text.length > 1 ? before + after : text + other;
    case 1:
      return `${before}${letter}${letter}${after}`;
    case 2: {
      const swapped = before + after.charAt(0) + letter + after.slice(1);
      return swapped === text ? text + other : swapped;
    }
    case 3:
      return typo(before + other + letter + after, random);
    default:
      return letter === other ? text + other : before + other + after;
  }
}

/** The same letters in another case: all of them, or the first one. `undefined` when there are none. */
export function otherCase(text: string, random: Random): string | undefined {
  const first = text.charAt(0);
  const turned = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  const forms = [text.toUpperCase(), text.toLowerCase(), turned + text.slice(1)].filter(
    (form) => form !== text,
  );
  return random.pick(forms);
}
