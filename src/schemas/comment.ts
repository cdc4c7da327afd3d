import { parse } from 'yaml';

/** What a JSDoc comment says of a field. */
export interface Comment {
  readonly text: string;
  /** Values that it names by `@example`, as YAML reads them. */
  readonly examples: readonly unknown[];
}

/** The JSDoc comment that ends right before a place. */
export function commentBefore(source: string, start: number): Comment | undefined {
  const [, body] = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*$/.exec(source.slice(0, start)) ?? [];
  return body === undefined ? undefined : commentOf(body);
}

function commentOf(body: string): Comment {
  const lines = body.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());
  const [text = '', ...examples] = lines
    .join(' ')
    .trim()
    .split(/\s*@example\s+/);
  return {
    text: withoutSources(text),
    examples: examples.map((example): unknown => parse(example)),
  };
}

/** Where a fact was read is for those who change the schema. */
function withoutSources(text: string): string {
  return text.replaceAll(/ \((?:rules? [A-Z]|facts: |seen on )[^()]*(?:\([^()]*\)[^()]*)*\)/g, '').trim();
}
