import { parse } from 'yaml';

/** The one object of a file of `dist/`. */
export function writtenObject(text: string): unknown {
  return parse(text, { version: '1.2', logLevel: 'silent', uniqueKeys: false });
}
