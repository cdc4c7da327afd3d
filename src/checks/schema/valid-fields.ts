import type { ObjectRule } from '../object-rule.ts';
import { checkerOf } from './checker-of.ts';

/** What the API server's strict decoding and the CRDs' schemas say: `imports/generate-schemas.js`. */
export const validFields: ObjectRule = {
  id: 'valid-fields',
  level: 'contract',
  rows: ['B4', 'B5', 'B5b', 'F6', 'R99'],
  why: 'the API server refuses the object, or drops the field without a word, and Argo CD compares with what is not there',
  help: 'write the field as the API of this Kubernetes version has it',
  on: 'every',
  check: (object, facts, say) => {
    checkerOf(facts)?.of(object.apiVersion, object.kind)?.(object.value, [], say);
  },
};
