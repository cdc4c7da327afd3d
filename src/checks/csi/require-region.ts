import { textAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';

/** A: server.go:345-367. */
export const requireRegion: ObjectRule = {
  id: 'require-region',
  level: 'contract',
  rows: ['R08'],
  why: 'the AWS provider does not know where to ask: "Region not found", at every mount',
  help: 'write parameters.region',
  on: [providerClass],
  check: ({ value }, { providerRegion }, say) => {
    if (providerRegion === false && textAt(value, 'spec', 'parameters', 'region') === undefined)
      say(['spec', 'parameters'], 'names no region, and the provider has none of its own');
  },
};
