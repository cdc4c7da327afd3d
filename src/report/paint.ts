import { styleText } from 'node:util';

export type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim';

/** Writes a text in a style, or as it is where colours are not wanted. */
export type Paint = (style: Style, text: string) => string;

/** Colours are decided once per stream; Node's own guess looks at stdout only (facts: libraries.md 2). */
export function painter(colours: boolean): Paint {
  return colours ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
