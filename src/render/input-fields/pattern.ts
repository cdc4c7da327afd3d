import { field, valueAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';

/** One step of a pattern: what it takes of a step of a path; `undefined` where it does not fit. */
type Step = (step: string | number, value: unknown) => readonly (string | number)[] | undefined;

/** What a pattern found in a path. */
export interface Match {
  /** What the wildcards took, in their order. */
  readonly taken: readonly (string | number)[];
  /** What of the path lies deeper. */
  readonly rest: FieldPath;
}

export interface Pattern {
  readonly length: number;
  readonly match: (path: FieldPath, value: unknown) => Match | undefined;
}

/**
 * Reads a pattern of fields: `*` takes a key, `[]` the index of an item, `[name]` what the item says in its field `name`, and `[host|*]` a `*` where it
 * says none. A key in
 * `["…"]` may have dots, and is taken too.
 */
export function pattern(text: string): Pattern {
  const known = read.get(text) ?? readPattern(text);
  read.set(text, known);
  return known;
}

/** Patterns are few and asked for with every finding. */
const read = new Map<string, Pattern>();

function readPattern(text: string): Pattern {
  const steps = [...text.matchAll(/\["([^"]+)"\]|\[([^\]]*)\]|([^.[\]]+)/g)].map(
    ([, quoted, item, plain = '']): Step => {
      if (item !== undefined) return ofItem(item);
      if (quoted !== undefined) return (step) => (step === quoted ? [quoted] : undefined);
      return plain === '*' ? aKey : (step) => (step === plain ? [] : undefined);
    },
  );
  return { length: steps.length, match: (path, value) => matched(steps, path, value) };
}

function matched(steps: readonly Step[], path: FieldPath, value: unknown): Match | undefined {
  const taken: (string | number)[] = [];
  let at = value;
  for (const [index, take] of steps.entries()) {
    const step = path[index];
    if (step === undefined) return undefined;
    at = field(at, String(step));
    const found = take(step, at);
    if (found === undefined) return undefined;
    taken.push(...found);
  }
  return { taken, rest: path.slice(steps.length) };
}

const aKey: Step = (step) => (typeof step === 'string' ? [step] : undefined);

function ofItem(text: string): Step {
  const [keys = '', otherwise] = text.split('|');
  if (keys === '') return (step) => (typeof step === 'number' ? [step] : undefined);
  return (step, item) => {
    if (typeof step !== 'number') return undefined;
    const said = valueAt(item, ...keys.split('.')) ?? otherwise;
    return typeof said === 'string' ? [said] : undefined;
  };
}
