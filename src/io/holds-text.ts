import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const most = 1 << 20;
/** A character of JavaScript takes three bytes at most. */
const mostLength = Math.floor((most - 1) / 3);

/** Of one comparison after the other: nothing waits in between. */
const wanted = Buffer.allocUnsafeSlow(most);
const found = Buffer.allocUnsafeSlow(most);

/**
 * Whether a file holds exactly the UTF-8 bytes of a text. Bytes are compared where they lie: making a text of each of 18,000 files takes half as
 * long again.
 */
export function holdsText(file: string, text: string): boolean {
  if (text.length > mostLength) return readFileSync(file).equals(Buffer.from(text));
  const length = wanted.write(text);
  const read = beginningOf(file, length + 1);
  // Fewer need not be the end of the file: a file system over the network may take several turns.
  if (read < length) return readFileSync(file).equals(Buffer.from(text));
  return read === length && found.compare(wanted, 0, length, 0, length) === 0;
}

/** How many of the first bytes it found. */
function beginningOf(file: string, length: number): number {
  const descriptor = openSync(file, 'r');
  try {
    return readSync(descriptor, found, 0, length, null);
  } finally {
    closeSync(descriptor);
  }
}
