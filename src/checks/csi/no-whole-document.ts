import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { providerObjects } from './provider-objects.ts';

/** A: secrets_manager_provider.go:132-140. */
export const noWholeDocument: ObjectRule = {
  id: 'no-whole-document',
  level: 'strict',
  rows: ['R24'],
  why: 'beside its properties the whole document is mounted too: programs that read every file of a folder find more than they were given',
  help: 'give the object an objectAlias that begins with a dot, which such programs skip',
  on: [providerClass],
  check: (object, _, say) => {
    for (const { path, alias, properties } of providerObjects(object))
      if (properties.length > 0 && alias?.startsWith('.') !== true)
        say(path, 'mounts the whole document under a name that is seen');
  },
};
