import { field, mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { secretStores } from './secret-specs.ts';

const withRole = ['sessionTags', 'transitiveTagKeys', 'externalID', 'customSessionTags'];

/** E: providers/v1/aws/auth/auth.go:124-131. */
export const noIgnoredStoreSetting: ObjectRule = {
  id: 'no-ignored-store-setting',
  level: 'default',
  rows: ['R123'],
  why: 'the operator sends it only when it assumes a role: without one it is ignored, without a word',
  help: 'name the role, or leave it out',
  on: secretStores,
  check: ({ value }, _, say) => {
    const aws = mapAt(value, 'spec', 'provider', 'aws');
    if (aws === undefined || field(aws, 'role') !== undefined) return;
    for (const name of withRole)
      if (field(aws, name) !== undefined) say(['spec', 'provider', 'aws', name], 'without a role');
    const policy = field(aws, 'sessionTagsPolicy') ?? 'None';
    if (policy !== 'None') say(['spec', 'provider', 'aws', 'sessionTagsPolicy'], 'without a role');
  },
};
