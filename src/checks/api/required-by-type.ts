import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SayOfField } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** Says what an object of one type lacks. */
export type Look = (object: SeenObject, say: SayOfField) => void;

export const service: Look = ({ value }, say) => {
  const spec = field(value, 'spec');
  const isWithout = textAt(spec, 'type') === 'ExternalName' || textAt(spec, 'clusterIP') === 'None';
  if (!isWithout && listAt(spec, 'ports').length === 0) say(['spec', 'ports'], 'has no port');
  const address = textAt(spec, 'clusterIP') ?? '';
  if (address !== '' && address !== 'None' && !/^[\d.]+$|:/.test(address))
    say(['spec', 'clusterIP'], `"${address}" is neither None nor an address`);
  if (textAt(spec, 'type') === 'ExternalName' && (textAt(spec, 'externalName') ?? '') === '')
    say(['spec', 'externalName'], 'is missing');
};

export const ingress: Look = ({ value }, say) => {
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

export const claim: Look = ({ value }, say) => {
  checkClaim(mapAt(value, 'spec'), ['spec'], say);
};

export const claimTemplates: Look = ({ value }, say) => {
  for (const [index, each] of listAt(value, 'spec', 'volumeClaimTemplates').entries())
    checkClaim(mapAt(each, 'spec'), ['spec', 'volumeClaimTemplates', index, 'spec'], say);
};

function checkClaim(spec: unknown, path: FieldPath, say: SayOfField): void {
  if (listAt(spec, 'accessModes').length === 0) say([...path, 'accessModes'], 'is missing');
  const storage = field(mapAt(spec, 'resources', 'requests'), 'storage');
  if (storage === undefined || storage === null)
    say([...path, 'resources', 'requests', 'storage'], 'is missing');
}

/** k8s pkg/apis/rbac/validation/validation.go, ValidatePolicyRule. */
export const role: Look = ({ value }, say) => {
  for (const [index, rule] of listAt(value, 'rules').entries()) {
    const path = ['rules', index];
    if (listAt(rule, 'verbs').length === 0) say([...path, 'verbs'], 'names no verb');
    if (listAt(rule, 'nonResourceURLs').length > 0) continue;
    for (const name of ['apiGroups', 'resources'])
      if (listAt(rule, name).length === 0) say([...path, name], 'is missing');
  }
};
