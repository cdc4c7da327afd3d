import { readSync } from 'node:fs';
import { codeOf } from './system-error.ts';

const standardInput = 0;

/** Everything that comes in on standard input, until it ends. */
export function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const length = readInto(chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length !== undefined) chunks.push(chunk.subarray(0, length));
  }
}

const never = new Int32Array(new SharedArrayBuffer(4));

/** `undefined` where nothing has come yet: whoever made the pipe may have made it one that does not wait, and `readFileSync(0)` fails then. */
function readInto(chunk: Buffer): number | undefined {
  try {
    return readSync(standardInput, chunk);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    Atomics.wait(never, 0, 0, 5);
    return undefined;
  }
}
