/**
 * The text of a file, by its byte order mark as Argo CD reads it (github.com/TomOnTime/utfutil), else as UTF-8; `undefined` when it is none: Argo CD
 * would put other characters in.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
