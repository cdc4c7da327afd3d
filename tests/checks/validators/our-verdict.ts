import { objectSchemas } from '../../../src/commands/object-schemas.ts';
import { judgeObject, judgeTogether } from '../../../src/checks/judge-objects.ts';
import { keep } from '../../../src/checks/kept/kept-object.ts';
import { SeenObject } from '../../../src/checks/objects/seen-object.ts';
import { fieldPathText } from '../../../src/values/field-path.ts';
import type { KubernetesObject } from '../../cluster/ground/kubernetes-object.ts';

const facts = { schemas: objectSchemas(), kubernetes: '1.36' };

/** Rules that say what the API server refuses; the others know what somebody else refuses, later. */
export const serverRules: ReadonlySet<string> = new Set([
  ...[
    'valid-fields',
    'valid-host-port',
    'valid-subject',
    'valid-limit-range',
    'valid-port-range',
    'valid-name',
    'valid-selector',
    'valid-amounts',
    'valid-probe',
    'valid-restart-policy',
    'valid-rollout',
  ],
  ...[
    'valid-scaling',
    'valid-service-ports',
    'valid-toleration',
    'valid-route-rule',
    'no-unknown-volume',
    'unique-port',
  ],
  ...['unique-list-key', 'unique-mount-path'],
]);

/** What Purser has against an object, by rule. */
export function ourComplaints(
  object: KubernetesObject,
): readonly { readonly rule: string; readonly what: string }[] {
  const seen = new SeenObject(object);
  const findings = [...judgeObject(seen, facts), ...judgeTogether([keep(seen, 'dist/dev/web')], facts)];
  return findings
    .filter(({ rule: { level } }) => level === 'contract')
    .map(({ rule: { id }, path, what }) => ({ rule: id, what: `${fieldPathText(path)}: ${what}` }));
}
