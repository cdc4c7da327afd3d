import { field } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { checkerOf } from './checker-of.ts';
import type { SchemaChecker } from './schema-checker.ts';

/** What the API server's strict decoding and the CRDs' schemas say: `imports/generate-schemas.js`. */
export const validFields: ObjectRule = {
  id: 'valid-fields',
  level: 'contract',
  rows: ['B4', 'B5', 'B5b', 'F6', 'R99'],
  why: 'the API server refuses the object, or drops the field without a word, and Argo CD compares with what is not there',
  help: 'write the field as the API of this Kubernetes version has it',
  on: 'every',
  check: (object, facts, say) => {
    const checker = checkerOf(facts);
    const check = checker?.of(object.apiVersion, object.kind);
    if (check !== undefined) check(object.value, [], say);
    else if (checker !== undefined) checkMarks(object, checker, say);
  },
};

/**
 * Of a kind whose schema nobody knows, labels and annotations are what they are everywhere: where one is no text, Argo CD renders nothing of the
 * whole Application (util/kube/kube.go:99,189).
 */
function checkMarks({ metadata }: SeenObject, checker: SchemaChecker, say: SayOfField): void {
  const labels = field(metadata, 'labels');
  const annotations = field(metadata, 'annotations');
  if (labels === undefined && annotations === undefined) return;
  const marks = {
    ...(labels === undefined ? {} : { labels }),
    ...(annotations === undefined ? {} : { annotations }),
  };
  checker.of('v1', 'ConfigMap')?.({ metadata: marks }, [], say);
}
