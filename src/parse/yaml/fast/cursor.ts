import { code } from './characters.ts';

/** Where the fast reader is. Mutable, alone in this house: a fresh object for every step would cost more than reading. */
export interface Cursor {
  /** Ends with a line feed and holds no other line end, no tab and no invisible character. */
  readonly text: string;
  at: number;
  /** The column of the content that `at` stands on; -1 at the end of the text. */
  indent: number;
}

export const skipSpaces = (cursor: Cursor): void => {
  while (cursor.text.charCodeAt(cursor.at) === code.space) cursor.at += 1;
};

/** From the start of a line to the first content at or after it. */
export const toContent = (cursor: Cursor): void => {
  const { text } = cursor;
  while (cursor.at < text.length) {
    const start = cursor.at;
    skipSpaces(cursor);
    const found = text.charCodeAt(cursor.at);
    if (found === code.hash) cursor.at = text.indexOf('\n', cursor.at);
    else if (found !== code.lineFeed) {
      cursor.indent = cursor.at - start;
      return;
    }
    cursor.at += 1;
  }
  cursor.indent = -1;
};

/** Whether nothing but a comment follows on this line; if so, the cursor goes on to the next content. */
export const endLine = (cursor: Cursor): boolean => {
  const { text } = cursor;
  skipSpaces(cursor);
  const found = text.charCodeAt(cursor.at);
  if (found === code.hash && text.charCodeAt(cursor.at - 1) === code.space) {
    cursor.at = text.indexOf('\n', cursor.at);
  } else if (found !== code.lineFeed) return false;
  cursor.at += 1;
  toContent(cursor);
  return true;
};

/** Whether a list item starts here. */
export const isDash = ({ text, at }: Cursor): boolean => {
  if (text.charCodeAt(at) !== code.dash) return false;
  const next = text.charCodeAt(at + 1);
  return next === code.space || next === code.lineFeed;
};
