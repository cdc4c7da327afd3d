import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { checkContainer, checkVolumes } from './required-in-pods.ts';

/** k8s pkg/apis/*\/validation: what is optional in the schemas, and not for the API server. */
export const requireField: ObjectRule = {
  id: 'require-field',
  level: 'contract',
  rows: [],
  why: 'the API server refuses the object: "Required value", in the middle of the sync',
  help: 'write the field',
  on: 'every',
  check: (object, _, say) => {
    const { pods, type, value } = object;
    for (const container of pods?.containers ?? []) checkContainer(container, say);
    if (pods !== undefined) checkVolumes(pods, say);
    if (Object.hasOwn(byType, type)) byType[type]?.(object, say);
    if (selected.has(type) && isEmpty(mapAt(value, 'spec', 'selector')))
      say(['spec', 'selector'], 'selects nothing');
    if (pods !== undefined && listAt(pods.spec, 'containers').length === 0)
      say([...pods.path, 'spec', 'containers'], 'has no container');
  },
};

type Look = (object: SeenObject, say: SayOfField) => void;

const selected: ReadonlySet<string> = new Set([
  'Deployment.apps',
  'StatefulSet.apps',
  'DaemonSet.apps',
  'ReplicaSet.apps',
]);

function isEmpty(selector: unknown): boolean {
  const labels = mapAt(selector, 'matchLabels');
  return Object.keys(labels ?? {}).length === 0 && listAt(selector, 'matchExpressions').length === 0;
}

const service: Look = ({ value }, say) => {
  const spec = field(value, 'spec');
  const isWithout = textAt(spec, 'type') === 'ExternalName' || textAt(spec, 'clusterIP') === 'None';
  if (!isWithout && listAt(spec, 'ports').length === 0) say(['spec', 'ports'], 'has no port');
  const address = textAt(spec, 'clusterIP') ?? '';
  if (address !== '' && address !== 'None' && !/^[\d.]+$|:/.test(address))
    say(['spec', 'clusterIP'], `"${address}" is neither None nor an address`);
  if (textAt(spec, 'type') === 'ExternalName' && (textAt(spec, 'externalName') ?? '') === '')
    say(['spec', 'externalName'], 'is missing');
};

const ingress: Look = ({ value }, say) => {
  const rules = listAt(value, 'spec', 'rules');
  if (rules.length === 0 && mapAt(value, 'spec', 'defaultBackend') === undefined)
    say(['spec'], 'has neither rules nor a defaultBackend');
  for (const [index, rule] of rules.entries())
    for (const [position, each] of listAt(rule, 'http', 'paths').entries()) {
      const path = ['spec', 'rules', index, 'http', 'paths', position];
      const isFree = textAt(each, 'pathType') === 'ImplementationSpecific';
      const text = textAt(each, 'path') ?? '';
      if (!isFree && !text.startsWith('/')) say([...path, 'path'], `"${text}" does not begin with /`);
      checkBackend(mapAt(each, 'backend'), [...path, 'backend'], say);
    }
};

function checkBackend(backend: unknown, path: readonly (string | number)[], say: SayOfField): void {
  if (mapAt(backend, 'resource') !== undefined) return;
  const named = mapAt(backend, 'service');
  if ((textAt(named, 'name') ?? '') === '') say([...path, 'service', 'name'], 'is missing');
  const port = mapAt(named, 'port');
  if ((textAt(port, 'name') ?? '') === '' && typeof field(port, 'number') !== 'number')
    say([...path, 'service', 'port'], 'has neither name nor number');
}

const job: Look = ({ pods }, say) => {
  if (pods === undefined) return;
  const policy = textAt(pods.spec, 'restartPolicy');
  if (policy !== 'Never' && policy !== 'OnFailure')
    say([...pods.path, 'spec', 'restartPolicy'], `${policy ?? 'none'} is neither Never nor OnFailure`);
};

const always: Look = ({ pods }, say) => {
  const policy = textAt(pods?.spec, 'restartPolicy');
  if (pods !== undefined && policy !== undefined && policy !== 'Always')
    say([...pods.path, 'spec', 'restartPolicy'], `${policy} is not Always`);
};

const claim: Look = ({ value }, say) => {
  if (listAt(value, 'spec', 'accessModes').length === 0) say(['spec', 'accessModes'], 'is missing');
  const storage = field(mapAt(value, 'spec', 'resources', 'requests'), 'storage');
  if (storage === undefined || storage === null)
    say(['spec', 'resources', 'requests', 'storage'], 'is missing');
};

const byType: Readonly<Record<string, Look>> = {
  Service: service,
  'Ingress.networking.k8s.io': ingress,
  'Job.batch': job,
  'CronJob.batch': job,
  'Deployment.apps': always,
  'StatefulSet.apps': always,
  'DaemonSet.apps': always,
  PersistentVolumeClaim: claim,
};
