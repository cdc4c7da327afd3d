import { LineCounter } from 'yaml';

/** Where something stands in a text: both count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Counts the lines of a text once, and then finds the place of any offset in it. */
export const placesIn = (text: string): ((offset: number) => Place) => {
  const counter = new LineCounter();
  for (let start = 0; start !== -1; start = text.indexOf('\n', start) + 1 || -1) counter.addNewLine(start);
  return (offset) => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
};
