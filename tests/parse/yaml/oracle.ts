import { parse } from 'yaml';

/** Everything about a value, the order of its keys and the sign of its zeros too, as one comparable text. */
export const exactly = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))) {
      return { number: Object.is(part, -0) ? '-0' : String(part) };
    }
    return part;
  });

/** What `yaml` reads, or `undefined` when it refuses. */
export const oracle = (text: string): string | undefined => {
  try {
    return exactly(parse(text, { version: '1.2', schema: 'core', uniqueKeys: true, logLevel: 'error' }));
  } catch {
    return undefined;
  }
};
