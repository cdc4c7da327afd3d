import { objectSchemas } from '../../../src/commands/object-schemas.ts';
import { judgeObject } from '../../../src/checks/judge-objects.ts';
import { SeenObject } from '../../../src/checks/objects/seen-object.ts';
import { fieldPathText } from '../../../src/values/field-path.ts';
import type { KubernetesObject } from '../../cluster/ground/kubernetes-object.ts';

const facts = { schemas: objectSchemas(), kubernetes: '1.36' };

/** Rules that say what the API server refuses; the others know what somebody else refuses, later. */
const serverRules: ReadonlySet<string> = new Set([
  'valid-fields',
  'valid-name',
  'valid-limit-range',
  'valid-port-range',
  'valid-rollout',
  'valid-route-rule',
  'valid-scaling',
  'valid-service-ports',
  'valid-store-provider',
  'valid-subject',
  'no-unknown-volume',
  'unique-list-key',
  'unique-mount-path',
  'unique-port',
  'valid-amounts',
  'valid-host-port',
  'valid-probe',
  'valid-restart-policy',
  'valid-selector',
  'valid-toleration',
  'valid-template-type',
]);

/** What Purser says that the API server refuses in an object, each as `rule place: what`. */
export function ourComplaints(object: KubernetesObject): readonly string[] {
  return judgeObject(new SeenObject(object), facts)
    .filter(({ rule: { id } }) => serverRules.has(id))
    .map(({ rule: { id }, path, what }) => `${id} ${fieldPathText(path)}: ${what}`);
}
