import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

/** What is said where a schema has no words of its own; zod's are English of another house, and change with its versions. */
export function ownWords(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
    case 'invalid_type':
      return keysOfMap(issue);
    case 'too_small':
      return `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `expected ${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.maximum, issue.origin)}`;
    default:
      return undefined;
  }
}

/** The keys that a map knows, separated by spaces; the message is the only place where zod lets them through. */
function keysOfMap({ inst }: RawIssue): string {
  const definition: unknown = inst?._zod.def;
  return definition instanceof Object && 'shape' in definition && definition.shape instanceof Object
    ? Object.keys(definition.shape).join(' ')
    : '';
}

const units: ReadonlyMap<string, string> = new Map([
  ['string', 'character'],
  ['array', 'item'],
]);

function amount(limit: number | bigint, origin: string): string {
  const unit = units.get(origin);
  if (unit === undefined) return String(limit);
  return limit === 1 ? `1 ${unit}` : `${limit} ${unit}s`;
}
