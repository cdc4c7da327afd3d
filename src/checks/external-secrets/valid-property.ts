import type { RelationRule } from '../relation-rule.ts';
import { awsReads } from './store-view.ts';

/**
 * What finds nothing under a key of this name, and is no query that somebody would write (gjson v1.18, asked; facts: secrets.md 1.8): a pipe between
 * words, a backslash before a letter, a bracket that stays open. Queries and escapes are documented (E: docs/provider/aws-secrets-manager.md).
 */
const broken = /^[\w.-]+\|[\w.-]+$|\\(?:\w|$)|^\{[^}]*$|^\[[^\]]*$/;

export const validProperty: RelationRule = {
  id: 'valid-property',
  level: 'default',
  rows: ['R94'],
  why: 'the operator reads the property as a path of gjson, where some characters have a meaning of their own: "key … does not exist"',
  help: 'store the value under a key of letters, digits, - and _',
  check: (objects, _, say) => {
    for (const { object, read } of awsReads(objects))
      if (read.property !== undefined && broken.test(read.property))
        say(object, [...read.path, 'property'], `${JSON.stringify(read.property)} is a query, not a key`);
  },
};
