import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_validator.go:115-126, externalsecret_controller.go:431: Orphan is not refused by the webhook. */
export const validTargetPolicy: ObjectRule = {
  id: 'valid-target-policy',
  level: 'contract',
  rows: ['R106'],
  why: 'the operator deletes only what it owns: the webhook refuses the object, or every refresh fails when a value is gone',
  help: 'write deletionPolicy: Retain, or creationPolicy: Owner',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const creation = textAt(spec, 'target', 'creationPolicy') ?? 'Owner';
      const deletion = textAt(spec, 'target', 'deletionPolicy') ?? 'Retain';
      if ((deletion === 'Delete' && creation !== 'Owner') || (deletion === 'Merge' && creation === 'None'))
        say([...path, 'target', 'deletionPolicy'], `${deletion}, and creationPolicy is ${creation}`);
    }
  },
};
