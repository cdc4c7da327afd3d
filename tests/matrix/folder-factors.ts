import { optional, ways, type Factor, type Fragment } from './factor.ts';

/** What stands under a name that nothing else has, by level: `absent` among them. */
function parts(name: string, levels: Readonly<Record<string, Fragment>>): Factor {
  const all = Object.entries(levels).map(([level, service]): [string, Fragment] => [level, { service }]);
  return { name, levels: new Map([['absent', {}], ...all]) };
}

const settings = { 'app.conf': 'a=1\n', mode: 'fast', empty: '' };
const mode = { config: 'settings', key: 'mode' };
const token = { secret: 'shared', key: 'token' };
const sources = (...keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, { parameter: key.replace('.', '') }]));

/** What pods read beside the secrets that have factors of their own, in the containers that can read it. */
const read: readonly Factor[] = [
  parts('config', {
    none: { config: {} },
    files: {
      config: { settings: { name: 'matrix.settings', mountPath: '/etc/matrix/settings', data: settings } },
    },
    variables: {
      config: { settings: { data: settings } },
      env: { MODE: mode },
      initContainers: { reader: { env: { MODE: mode } } },
      hooks: {
        reader: { phase: 'PreSync', env: { MODE: mode } },
        late: { phase: 'PostSync', env: { MODE: mode } },
      },
    },
  }),
  parts('shared secret', {
    read: {
      secrets: { shared: { keys: sources('token') } },
      env: { TOKEN: token },
      initContainers: { reader: { env: { TOKEN: token } } },
      hooks: {
        reader: { phase: 'PreSync', env: { TOKEN: token } },
        late: { phase: 'PostSync', env: { TOKEN: token } },
      },
    },
  }),
  parts('typed secrets', {
    operator: {
      secrets: {
        login: {
          type: 'kubernetes.io/basic-auth',
          backend: 'external-secrets',
          mountPath: '/etc/login',
          keys: sources('username', 'password'),
        },
        plain: { type: 'Opaque', backend: 'external-secrets', mountPath: '/etc/plain', keys: sources('a') },
      },
    },
    driver: {
      secrets: {
        ssh: {
          type: 'kubernetes.io/ssh-auth',
          backend: 'csi',
          mountPath: '/etc/ssh',
          restart: 'none',
          keys: sources('ssh-privatekey'),
        },
      },
    },
  }),
  parts('image pull secrets', {
    none: { imagePullSecrets: [] },
    'of somebody else': { imagePullSecrets: [{ name: 'registry' }] },
    own: {
      imagePullSecrets: [{ secret: 'pull' }],
      secrets: { pull: { type: 'kubernetes.io/dockerconfigjson', keys: sources('.dockerconfigjson') } },
    },
  }),
  parts('certificates', {
    'of somebody else': { ingress: { tls: [{ secretName: 'edge', hosts: ['shop.example.com'] }] } },
    own: {
      ingress: { tls: [{ secret: 'certificate' }] },
      secrets: { certificate: { type: 'kubernetes.io/tls', keys: sources('tls.crt', 'tls.key') } },
    },
  }),
];

const mountPath = '/var/lib/disk';
const accessModes = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany'];

const folders: readonly Factor[] = [
  ways('service.volumes.disk', {
    absent: undefined,
    memory: { mountPath, emptyDir: { medium: 'Memory' }, readOnly: false },
    claim: {
      mountPath,
      persistentVolumeClaim: {
        create: true,
        name: 'disk',
        storage: '1Gi',
        storageClassName: 'fast',
        accessModes,
      },
    },
    'other claim': {
      mountPath,
      readOnly: true,
      persistentVolumeClaim: { storage: 1_073_741_824, accessModes: ['ReadWriteOncePod'] },
    },
    'claim that exists': { mountPath, persistentVolumeClaim: { create: false, name: 'disk' } },
  }),
];

const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];

const around: readonly Factor[] = [
  ways('service.serviceAccount.rules', {
    absent: undefined,
    some: [
      { apiGroups: ['', 'apps'], resources: ['configmaps', 'pods/log'], resourceNames: ['own'], verbs },
      { resources: ['secrets'], verbs: ['*'] },
    ],
  }),
  optional('service.needs.services', {}, { checkout: ['http'], catalog: [] }),
  optional(
    'service.needs.networks',
    {},
    {
      database: {
        cidrs: ['10.0.0.0/16', '::1/128'],
        ports: [
          5432,
          { port: 53, protocol: 'UDP' },
          { port: 53, protocol: 'TCP' },
          { port: 9, protocol: 'SCTP' },
          { port: 80 },
        ],
      },
      anywhere: { cidrs: ['0.0.0.0/0'] },
    },
  ),
  parts('patches', {
    none: { patches: {} },
    deployment: {
      patches: {
        'Deployment/matrix': {
          metadata: { annotations: { 'example.com/patched': 'true' } },
          spec: {
            minReadySeconds: 7,
            template: {
              spec: { enableServiceLinks: false, hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }] },
            },
          },
        },
      },
    },
  }),
];

/** What the pods read and mount, and what stands around them. */
export const folderFactors: readonly Factor[] = [...read, ...folders, ...around];
