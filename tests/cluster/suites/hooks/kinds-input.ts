import type { Files } from '../../ground/render-input.ts';

/** The StorageClass of the volumes that the harness makes beforehand: kwok has nobody who would make one. */
export const storageClassName = 'ground';

const environment = {
  cluster: { name: 'dev-eu', kubernetes: '1.35' },
  aws: { account: '111111111111', region: 'eu-west-1' },
  argocd: { repository: 'https://git.example.com/shop/deploy.git' },
  namespace: 'kinds',
  namespaces: {
    kinds: { quota: { persistentvolumeclaims: '10' }, containerLimits: { max: { memory: '4Gi' } } },
  },
  networkPolicies: { enforce: true },
  secrets: { backend: 'external-secrets' },
};

const claim = { storage: '1Gi', storageClassName };
const ports = { http: 8080 };

/** One service for each kind of workload, and one with everything that can stand beside a Deployment. */
const services = {
  job: { job: {}, command: ['load'] },
  cron: { cronJob: { schedule: '*/5 * * * *' }, command: ['report'] },
  state: {
    statefulSet: { volumeClaims: { data: { mountPath: '/data', ...claim } } },
    ports,
    podSecurityContext: { fsGroup: 1000 },
  },
  daemon: { daemonSet: {} },
  scaled: { autoscaling: { minReplicas: 2, maxReplicas: 5, cpu: 80, memory: 75 } },
  full: {
    ports,
    replicas: 2,
    podDisruptionBudget: { maxUnavailable: 1 },
    config: { settings: { mountPath: '/etc/full', data: { 'settings.json': '{}\n' } } },
    env: { MODE: { config: 'settings', key: 'settings.json' } },
    initContainers: {
      prepare: { command: ['prepare'], mounts: ['settings'] },
      proxy: { image: { repository: 'shop/proxy', tag: '2.0.0' }, restartPolicy: 'Always' },
    },
    volumes: {
      shared: { mountPath: '/shared', persistentVolumeClaim: { ...claim, accessModes: ['ReadWriteMany'] } },
      scratch: { mountPath: '/scratch', emptyDir: { sizeLimit: '1Gi' } },
    },
    httpRoute: { parentRefs: [{ name: 'public' }], hostnames: ['full.example.com'], paths: { '/': 'http' } },
    monitor: {},
    serviceAccount: { automountToken: true, rules: [{ resources: ['configmaps'], verbs: ['get'] }] },
    topologySpreadConstraints: { 'topology.kubernetes.io/zone': {} },
  },
};

export function kindsInput(): Files {
  const entries = Object.entries(services).flatMap(([name, service]) => [
    [
      `environments/services/${name}.yaml`,
      JSON.stringify({ image: { repository: `shop/${name}`, tag: '1.0.0' }, ...service }),
    ],
    [`environments/dev/${name}.yaml`, '{}\n'],
  ]);
  return Object.fromEntries([['environments/dev/environment.yaml', JSON.stringify(environment)], ...entries]);
}
