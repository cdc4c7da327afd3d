import { inlineString } from '../emit/emit-string.ts';

/** A small value of an input file. */
export type FlowValue = string | { readonly [key: string]: FlowValue | undefined };

/** A value in one line, as the sample files write it: `{ repository: shop/web, tag: 1.0.0 }`. */
export function flow(value: FlowValue): string {
  if (typeof value === 'string') return scalar(value);
  const entries = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [`${scalar(key)}: ${flow(member)}`],
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** What separates the parts of a map in one line must be quoted in it. */
function scalar(text: string): string {
  if (/^\d+(?:\.\d+){2,}$/.test(text)) return text;
  const written = inlineString(text);
  return /^[^"].*[,[\]{}]/.test(written) ? JSON.stringify(text) : written;
}
