import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { sharedPath } from './shared-path.ts';
import { fileReaderOf } from './file-reader.ts';
import type { Need } from './need.ts';
import { certificates, pullSecrets, replaced, scaled, templateNeeds } from './needs-of-others.ts';
import { credentials, gatewayCertificates } from './needs-of-readers.ts';
import { bindings, governingService, ingressBackends, routeBackends } from './needs-of-traffic.ts';
import { storeNeedsOf } from './store-needs.ts';
import type { SeenContainer, SeenPods } from '../objects/seen-pods.ts';

export const providerClass = 'SecretProviderClass.secrets-store.csi.x-k8s.io';
export const csiDriver = 'secrets-store.csi.k8s.io';

const none: readonly Need[] = [];

export function needsOf(object: SeenObject): readonly Need[] {
  const { pods, type, value } = object;
  if (pods !== undefined)
    return type === 'StatefulSet.apps'
      ? [...needsOfPods(pods), ...governingService(value)]
      : needsOfPods(pods);
  switch (type) {
    case 'ExternalSecret.external-secrets.io':
      return [...storeNeedsOf(object), ...templateNeeds(value)];
    case 'ClusterExternalSecret.external-secrets.io':
    case 'PushSecret.external-secrets.io':
      return storeNeedsOf(object);
    case 'Ingress.networking.k8s.io':
      return [...certificates(value), ...ingressBackends(object)];
    case 'HTTPRoute.gateway.networking.k8s.io':
    case 'GRPCRoute.gateway.networking.k8s.io':
      return routeBackends(value, object.namespace);
    case 'RoleBinding.rbac.authorization.k8s.io':
      return bindings(value, object.namespace);
    case 'Gateway.gateway.networking.k8s.io':
      return gatewayCertificates(value, object.namespace);
    case 'ServiceMonitor.monitoring.coreos.com':
    case 'PodMonitor.monitoring.coreos.com':
    case 'TriggerAuthentication.keda.sh':
      return credentials(value);
    case 'ServiceAccount':
      return pullSecrets(value);
    case 'HorizontalPodAutoscaler.autoscaling':
    case 'ScaledObject.keda.sh':
      return scaled(value);
    case 'Rollout.argoproj.io':
      return replaced(value);
    default:
      return none;
  }
}

function needsOfPods(pods: SeenPods): readonly Need[] {
  const { path, spec, serviceAccountName } = pods;
  const needs: Need[] = [];
  for (const container of pods.containers) addVariables(container, needs);
  for (const volume of pods.volumes) addVolume(pods, volume, needs);
  for (const [index, each] of listAt(spec, 'imagePullSecrets').entries())
    add(needs, pullSecret, each, [...path, 'spec', 'imagePullSecrets'], index);
  if (serviceAccountName !== 'default')
    needs.push({
      type: 'ServiceAccount',
      name: serviceAccountName,
      use: 'account',
      isOptional: false,
      path: sharedPath([...path, 'spec', 'serviceAccountName']),
    });
  return needs;
}

function addVariables({ value, path }: SeenContainer, needs: Need[]): void {
  for (const [index, each] of listAt(value, 'env').entries()) {
    const from = field(each, 'valueFrom');
    if (from === undefined) continue;
    const at = [...path, 'env', index, 'valueFrom'];
    add(needs, secretVariable, field(from, 'secretKeyRef'), at, 'secretKeyRef');
    add(needs, configVariable, field(from, 'configMapKeyRef'), at, 'configMapKeyRef');
  }
  for (const [index, each] of listAt(value, 'envFrom').entries()) {
    const at = [...path, 'envFrom', index];
    const [use, prefix] = ['variables', textAt(each, 'prefix')] as const;
    add(needs, { type: 'Secret', use, prefix }, field(each, 'secretRef'), at, 'secretRef');
    add(needs, { type: 'ConfigMap', use, prefix }, field(each, 'configMapRef'), at, 'configMapRef');
  }
}

function addVolume(
  pods: SeenPods,
  { value, path }: { readonly value: unknown; readonly path: FieldPath },
  needs: Need[],
): void {
  addFiles(value, path, needs);
  for (const [index, each] of listAt(value, 'projected', 'sources').entries())
    addFiles(each, [...path, 'projected', 'sources', index], needs);
  add(needs, claim, field(value, 'persistentVolumeClaim'), path, 'persistentVolumeClaim');
  const csi = mapAt(value, 'csi');
  const name = textAt(csi, 'volumeAttributes', 'secretProviderClass');
  if (textAt(csi, 'driver') === csiDriver && name !== undefined)
    needs.push({
      type: providerClass,
      name,
      use: 'files',
      isOptional: false,
      reader: fileReaderOf(pods, textAt(value, 'name') ?? ''),
      path: sharedPath([...path, 'csi', 'volumeAttributes', 'secretProviderClass']),
    });
}

function addFiles(value: unknown, path: FieldPath, needs: Need[]): void {
  for (const { name, files } of fileSources) {
    const source = mapAt(value, name);
    if (source === undefined) continue;
    const items = listAt(source, 'items');
    if (items.length === 0) add(needs, files, source, path, name);
    for (const [index, item] of items.entries())
      add(needs, files, { ...source, key: field(item, 'key') }, [...path, name, 'items'], index);
  }
}

/** What a reference asks for, and how it is used. */
type Asked = Pick<Need, 'type' | 'use' | 'prefix'>;

const secretVariable: Asked = { type: 'Secret', use: 'variable' };
const configVariable: Asked = { type: 'ConfigMap', use: 'variable' };
const pullSecret: Asked = { type: 'Secret', use: 'pull secret' };
const claim: Asked = { type: 'PersistentVolumeClaim', use: 'claim' };

const fileSources: readonly { readonly name: string; readonly files: Asked }[] = [
  { name: 'secret', files: { type: 'Secret', use: 'files' } },
  { name: 'configMap', files: { type: 'ConfigMap', use: 'files' } },
];

/** A reference by name, as Kubernetes writes them everywhere; volumes say `secretName` and `claimName`. It stands at `step` below `path`. */
function add(
  needs: Need[],
  { type, use, prefix }: Asked,
  reference: unknown,
  path: FieldPath,
  step: string | number,
): void {
  if (reference === undefined) return;
  const name = textAt(reference, 'name') ?? textAt(reference, 'secretName') ?? textAt(reference, 'claimName');
  if (name === undefined || name === '') return;
  const isOptional = field(reference, 'optional') === true;
  const key = textAt(reference, 'key');
  needs.push({ type, name, key, prefix, use, isOptional, path: sharedPath([...path, step]) });
}
