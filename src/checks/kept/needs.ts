import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { exact } from './exact.ts';
import { fileReaderOf } from './file-reader.ts';
import type { Need } from './need.ts';
import { certificates, pullSecrets, scaled, templateNeeds } from './needs-of-others.ts';
import { credentials, gatewayCertificates } from './needs-of-readers.ts';
import { bindings, governingService, ingressBackends, routeBackends } from './needs-of-traffic.ts';
import { storeNeedsOf } from './store-needs.ts';
import { variablesOf, type SeenContainer, type SeenPods } from '../objects/seen-pods.ts';

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
    add(needs, 'Secret', each, 'pull secret', [...path, 'spec', 'imagePullSecrets', index]);
  if (serviceAccountName !== 'default')
    needs.push({
      type: 'ServiceAccount',
      name: serviceAccountName,
      use: 'account',
      isOptional: false,
      path: exact([...path, 'spec', 'serviceAccountName']),
    });
  return needs;
}

function addVariables(container: SeenContainer, needs: Need[]): void {
  for (const { from, path } of variablesOf(container)) {
    if (from === undefined) continue;
    const at = [...path, 'valueFrom'];
    add(needs, 'Secret', field(from, 'secretKeyRef'), 'variable', [...at, 'secretKeyRef']);
    add(needs, 'ConfigMap', field(from, 'configMapKeyRef'), 'variable', [...at, 'configMapKeyRef']);
  }
  for (const [index, each] of listAt(container.value, 'envFrom').entries()) {
    const at = [...container.path, 'envFrom', index];
    const prefix = textAt(each, 'prefix');
    add(needs, 'Secret', field(each, 'secretRef'), 'variables', [...at, 'secretRef'], prefix);
    add(needs, 'ConfigMap', field(each, 'configMapRef'), 'variables', [...at, 'configMapRef'], prefix);
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
  add(needs, 'PersistentVolumeClaim', field(value, 'persistentVolumeClaim'), 'claim', [
    ...path,
    'persistentVolumeClaim',
  ]);
  const csi = mapAt(value, 'csi');
  const name = textAt(csi, 'volumeAttributes', 'secretProviderClass');
  if (textAt(csi, 'driver') === csiDriver && name !== undefined)
    needs.push({
      type: providerClass,
      name,
      use: 'files',
      isOptional: false,
      reader: fileReaderOf(pods, textAt(value, 'name') ?? ''),
      path: exact([...path, 'csi', 'volumeAttributes', 'secretProviderClass']),
    });
}

function addFiles(value: unknown, path: FieldPath, needs: Need[]): void {
  for (const [type, name] of [
    ['Secret', 'secret'],
    ['ConfigMap', 'configMap'],
  ] as const) {
    const source = mapAt(value, name);
    if (source === undefined) continue;
    const at = [...path, name];
    const items = listAt(source, 'items');
    if (items.length === 0) add(needs, type, source, 'files', at);
    for (const [index, item] of items.entries())
      add(needs, type, { ...source, key: field(item, 'key') }, 'files', [...at, 'items', index]);
  }
}

/** A reference by name, as Kubernetes writes them everywhere; volumes say `secretName` and `claimName`. */
function add(
  needs: Need[],
  type: string,
  reference: unknown,
  use: Need['use'],
  path: FieldPath,
  prefix?: string,
): void {
  const name = textAt(reference, 'name') ?? textAt(reference, 'secretName') ?? textAt(reference, 'claimName');
  if (name === undefined || name === '') return;
  const isOptional = field(reference, 'optional') === true;
  needs.push({ type, name, key: textAt(reference, 'key'), prefix, use, isOptional, path: exact(path) });
}
