import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** What was stored as JSON for one key is JSON for the other. */
export const requireProperty: ObjectRule = {
  id: 'require-property',
  level: 'default',
  rows: [],
  why: 'the program gets the whole JSON text where it waits for one value of it',
  help: 'name the property, or say why the whole text is meant',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const data = listAt(spec, 'data');
      const parts = new Set(data.flatMap((each) => (isPart(each) ? [keyOf(each)] : [])));
      if (parts.size === 0) continue;
      for (const [index, each] of data.entries())
        if (isWhole(each) && parts.has(keyOf(each)))
          say(
            [...path, 'data', index, 'remoteRef'],
            'reads all of a document of which another key reads a property',
          );
    }
  },
};

function keyOf(each: unknown): string | undefined {
  return textAt(each, 'remoteRef', 'key');
}

/** The properties of metadata are tags. */
function isPart(each: unknown): boolean {
  return hasProperty(each) && textAt(each, 'remoteRef', 'metadataPolicy') !== 'Fetch';
}

/** A key that is called after JSON is meant as a whole. */
function isWhole(each: unknown): boolean {
  return !hasProperty(each) && !/json/i.test(textAt(each, 'secretKey') ?? '');
}

function hasProperty(each: unknown): boolean {
  return (textAt(each, 'remoteRef', 'property') ?? '') !== '';
}
