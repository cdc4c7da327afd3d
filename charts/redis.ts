import type { k8s } from 'cdk8s-plus-28';
import { z } from 'zod';
import { Quantity } from '../environments/formats.ts';
import { ManifestObject } from './manifest-object.ts';
import { ownChart, type OwnChartProps } from './own-chart.ts';
import type { Plain } from './plain.ts';
import { restartAnnotations } from './workload/restart-annotations.ts';
import { volumeClaimTemplate } from './workload/volume-claim-template.ts';

const fields = {
  /** The version of Redis, such as 7.4.2. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version such as 7.4.2'),
  /** How much memory the data may take; what does not fit is forgotten, the oldest first. */
  maxMemory: z
    .string()
    .regex(/^[1-9]\d*mb$/, 'expected an amount such as 256mb')
    .default('256mb'),
  /** The disk on which the data survives a restart. */
  storage: Quantity.default('1Gi'),
};
const secrets = { password: ['password'] } as const;
type Props = OwnChartProps<z.output<z.ZodObject<typeof fields>>, keyof typeof secrets>;

const port = 6379;

/** A Redis with a password: an example of a chart of the team's own. It asks for a secret `password` with a key of that name. */
export const redis = ownChart({ fields, secrets }, (scope, props) => {
  const { name, namespace, labels, secret } = props;
  new ManifestObject(scope, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels },
    spec: {
      clusterIP: 'None',
      selector: selectorOf(name),
      ports: [{ name: 'redis', port, targetPort: 'redis', protocol: 'TCP' }],
    } satisfies Plain<k8s.ServiceSpec>,
  });
  new ManifestObject(scope, 'stateful-set', {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: {
      name,
      namespace,
      labels,
      annotations: restartAnnotations(new Map([['', secret('password')]])),
    },
    spec: spec(props),
  });
});

function selectorOf(name: string): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': name };
}

function spec(props: Props): Plain<k8s.StatefulSetSpec> {
  const { name, labels, serviceAccountName, values, secret } = props;
  const { volume } = secret('password');
  return {
    replicas: 1,
    serviceName: name,
    selector: { matchLabels: selectorOf(name) },
    template: {
      metadata: { labels },
      spec: {
        serviceAccountName,
        automountServiceAccountToken: false,
        securityContext: {
          runAsNonRoot: true,
          runAsUser: 999,
          fsGroup: 999,
          seccompProfile: { type: 'RuntimeDefault' },
        },
        containers: [container(props)],
        volumes: volume === undefined ? undefined : [volume.source],
      },
    },
    volumeClaimTemplates: [
      volumeClaimTemplate('data', { storage: values.storage, accessModes: ['ReadWriteOnce'] }),
    ],
  };
}

function container({ values, secret, image }: Props): Plain<k8s.Container> {
  const { secretName, volume } = secret('password');
  // What Redis calls mb is Mi; copies for the disk and the buffers of clients come on top.
  const memory = `${Number.parseInt(values.maxMemory, 10) + 256}Mi`;
  const data = { name: 'data', mountPath: '/data' };
  const mounts =
    volume === undefined ? [] : [{ name: volume.source.name, mountPath: volume.mountPath, readOnly: true }];
  return {
    name: 'redis',
    ...image({ repository: 'redis', tag: values.version }),
    args: [
      '--requirepass',
      '$(PASSWORD)',
      '--maxmemory',
      values.maxMemory,
      '--maxmemory-policy',
      'allkeys-lru',
    ],
    ports: [{ name: 'redis', containerPort: port, protocol: 'TCP' }],
    env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: secretName, key: 'password' } } }],
    resources: { requests: { cpu: '100m', memory }, limits: { memory } },
    readinessProbe: { tcpSocket: { port: 'redis' } },
    volumeMounts: [data, ...mounts],
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
  };
}
