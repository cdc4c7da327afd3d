import { containerRows } from './container-rows.ts';
import { below, type Row } from './rows.ts';

/** What the fields of a pod template are called, but those of its own container (charts/workload/pod-template.ts, pod-volumes.ts). */
const common: readonly Row[] = [
  ['', ''],
  ['metadata.labels', 'labels', ''],
  ['metadata.labels.*', 'labels.$1', 'selector.$1', ''],
  ['metadata.annotations', 'podAnnotations', ''],
  ['metadata.annotations["checksum/config"]', 'podAnnotations.$1', 'config'],
  ['metadata.annotations.*', 'podAnnotations.$1', ''],
  ['spec.serviceAccountName', 'serviceAccount.name'],
  ['spec.automountServiceAccountToken', 'serviceAccount.automountToken'],
  ['spec.terminationGracePeriodSeconds', 'terminationGracePeriodSeconds'],
  ['spec.priorityClassName', 'priorityClassName'],
  ['spec.nodeSelector', 'nodeSelector.**'],
  ['spec.tolerations', 'tolerations.**'],
  ['spec.topologySpreadConstraints', 'topologySpreadConstraints'],
  ['spec.topologySpreadConstraints[topologyKey]', 'topologySpreadConstraints.$1.**'],
  ['spec.topologySpreadConstraints[topologyKey].labelSelector', 'selector', ''],
  ['spec.topologySpreadConstraints[topologyKey].labelSelector.matchLabels.*', 'selector.$2', ''],
  ['spec.imagePullSecrets', 'imagePullSecrets'],
  ['spec.imagePullSecrets[]', 'imagePullSecrets.$1.**'],
  ['spec.securityContext', 'podSecurityContext.**'],
  ['spec.initContainers', 'initContainers'],
  ...below(
    'spec.initContainers[name]',
    containerRows({
      own: 'initContainers.$1',
      env: 'initContainers.$1.env.$2',
      resources: 'initContainers.$1.resources',
      securityContext: 'initContainers.$1.securityContext',
    }),
  ),
  ['spec.volumes[name]', '{volume}', '{direct}'],
  ['spec.volumes[name].emptyDir', '{volume}.emptyDir.**'],
  ['spec.volumes[name].persistentVolumeClaim.claimName', '{volume}.persistentVolumeClaim.name'],
  ['spec.volumes[name].persistentVolumeClaim.readOnly', '{volume}.readOnly'],
  ['spec.volumes[name].configMap.name', '{volume}.name'],
  ['spec.volumes[name].secret.secretName', '{volume}.externalSecrets.secretName', '{direct}'],
  ['spec.volumes[name].csi.volumeAttributes.secretProviderClass', '{volume}.csi.name', '{direct}'],
];

/** The pods of the service itself. */
export const podRows: readonly Row[] = [
  ...common,
  ...below(
    'spec.containers[name]',
    containerRows({ own: '', env: 'env.$2', resources: 'resources', securityContext: 'securityContext' }),
  ),
];

/** The pods of a hook, which are the service's where the hook says nothing (src/parse/model/hook-models.ts). */
export const hookPodRows: readonly Row[] = [
  ...common,
  ...below(
    'spec.containers[name]',
    containerRows({
      own: '{self}',
      env: '{env}',
      resources: '{resources}',
      isAsService: true,
      securityContext: 'securityContext',
    }),
  ),
];
