import { regionForm } from '../../../environments/regions.ts';
import { textAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { secretStores } from './secret-specs.ts';

/** E: providers/v1/aws/provider.go:112-143: the webhook only builds a URL of it. Seen: a mount with a misspelt region takes 11 s and says nothing of it (facts: secrets.md 9). */
export const validRegion: ObjectRule = {
  id: 'valid-region',
  level: 'contract',
  rows: ['R126'],
  why: 'AWS has no such region: every read fails, after many tries, and what the events say does not name the cause',
  help: 'correct the name of the region',
  on: [...secretStores, providerClass],
  check: ({ value }, _, say) => {
    for (const path of [
      ['spec', 'provider', 'aws', 'region'],
      ['spec', 'parameters', 'region'],
      ['spec', 'parameters', 'failoverRegion'],
    ]) {
      const region = textAt(value, ...path);
      if (region !== undefined && !regionForm.test(region)) say(path, `"${region}" is no region of AWS`);
    }
  },
};
