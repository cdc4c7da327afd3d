import { field } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD docs/operator-manual/upgrading/2.14-3.0.md. */
export const noPreservedFields: ObjectRule = {
  id: 'no-preserved-fields',
  level: 'default',
  rows: ['F15'],
  why: 'the API server drops the word: Argo CD shows a difference for ever',
  help: 'leave it out',
  on: ['CustomResourceDefinition.apiextensions.k8s.io'],
  check: ({ value }, _, say) => {
    if (field(field(value, 'spec'), 'preserveUnknownFields') === false)
      say(['spec', 'preserveUnknownFields'], 'is false, which is the default');
  },
};
