import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { SaidAt } from '../support/said-at.ts';
import { environment, service, shop } from '../support/shop.ts';

const [base, overlay, settings] = [
  'environments/services/web.yaml',
  'environments/dev/web.yaml',
  'environments/dev/environment.yaml',
];
const pod = 'spec.template.spec';
const container = `${pod}.containers[0]`;
const csi = environment.replace('external-secrets,', 'csi,');
const permitting = `${environment.replace(/argocd: .*\n/, '')}argocd:
  repository: https://git.example.com/shop/deploy.git
  permits:
    namespaces: [former, dev-old]
    kinds: [{ group: '', kind: Binding }]
    clusterKinds:
      - { group: rbac.authorization.k8s.io, kind: ClusterRole }
      - { group: example.com, kind: Factory }
`;
const role = 'serviceAccount: { role: shop }\n';

type Files = Readonly<Record<string, string>>;

function saidAt(files: Files): SaidAt {
  return new SaidAt(new Repository({ ...shop, ...files }).root);
}

test.each<readonly [string, Files, string, string, string]>([
  [
    'a variable',
    { [base]: `${service}env:\n  A: one\n  B: two\n`, [overlay]: 'env: { B: three }\n' },
    'web/deployment-web.yaml',
    `${container}.env[1].value`,
    'dev/web.yaml:1 three }',
  ],
  [
    'a variable that only the base has',
    { [base]: `${service}env:\n  A: one\n  B: two\n`, [overlay]: 'env: { B: three }\n' },
    'web/deployment-web.yaml',
    `${container}.env[0]`,
    'services/web.yaml:3 one',
  ],
  [
    'the image, of which an overlay changes a part',
    { [overlay]: 'image:\n  tag: 2.0.0\n' },
    'web/deployment-web.yaml',
    `${container}.image`,
    'dev/web.yaml:1 image:',
  ],
  [
    'a port in its short form',
    { [base]: `${service}ports:\n  http: 8080\n` },
    'web/service-web.yaml',
    'spec.ports[0].port',
    'services/web.yaml:3 8080',
  ],
  [
    'a probe in its short form',
    { [base]: `${service}ports: { http: 80 }\nprobes:\n  readiness: /ready\n` },
    'web/deployment-web.yaml',
    `${container}.readinessProbe.httpGet.path`,
    'services/web.yaml:4 /ready',
  ],
  [
    'a sidecar',
    { [base]: `${service}initContainers:\n  proxy: { restartPolicy: Always, args: [a, b] }\n` },
    'web/deployment-web.yaml',
    `${pod}.initContainers[0].args[1]`,
    'services/web.yaml:3 b] }',
  ],
  [
    'a container that has the image of the service',
    { [base]: `${service}initContainers:\n  proxy: { restartPolicy: Always }\n` },
    'web/deployment-web.yaml',
    `${pod}.initContainers[0].image`,
    'services/web.yaml:1 image: { repository: shop/web, tag: 1.0.0 }',
  ],
  [
    'what an ExternalSecret reads',
    {
      [base]: `${service}secrets:\n  db:\n    mountPath: /db\n    keys:\n      user: { parameter: web/user }\n`,
    },
    'web/external-secret-web-db.yaml',
    'spec.data[0].remoteRef.key',
    'services/web.yaml:6 web/user }',
  ],
  [
    'what a SecretProviderClass makes of a key',
    {
      [settings]: csi,
      [base]: `${service}${role}env: { USER: { secret: db, key: user } }\nsecrets:\n  db:\n    keys:\n      user: { parameter: web/user }\n`,
    },
    'web/secret-provider-class-web-db.yaml',
    'spec.secretObjects[0].data[0].key',
    'services/web.yaml:7 user: { parameter: web/user }',
  ],
  [
    'a property that the AWS provider reads, although all of them are one text',
    {
      [settings]: csi,
      [base]: `${service}${role}secrets:\n  db:\n    mountPath: /db\n    secretsManager: web/db\n    keys:\n      user: { property: name }\n      word: { property: word }\n`,
    },
    'web/secret-provider-class-web-db.yaml',
    'spec.parameters.objects[0].jmesPath[1].path',
    'services/web.yaml:9 word }',
  ],
  [
    'what the AWS provider reads, with the name that stands for all of its keys',
    {
      [settings]: csi,
      [base]: `${service}${role}secrets:\n  db:\n    mountPath: /db\n    secretsManager: web/db\n    keys:\n      user: { property: name }\n      word: { property: word }\n`,
    },
    'web/secret-provider-class-web-db.yaml',
    'spec.parameters.objects[0].objectName',
    'services/web.yaml:6 web/db',
  ],
  [
    'a variable that names its source itself',
    { [base]: `${service}env:\n  TOKEN: { parameter: web/token }\n` },
    'web/external-secret-web-env.yaml',
    'spec.data[0].remoteRef.key',
    'services/web.yaml:3 web/token }',
  ],
  [
    'what the environment says of all its services',
    { [settings]: `${environment}defaults:\n  tolerations:\n    - { key: spot, operator: Exists }\n` },
    'web/deployment-web.yaml',
    `${pod}.tolerations[0].key`,
    'dev/environment.yaml:7 spot, operator: Exists }',
  ],
  [
    'what the environment says of secrets',
    { [base]: `${service}${role}env: { TOKEN: { parameter: web/token } }\n`, [settings]: csi },
    'web/secret-provider-class-web-env.yaml',
    'spec.parameters.region',
    'dev/environment.yaml:2 eu-west-1 }',
  ],
  [
    'a hook that says it itself',
    { [base]: `${service}args: [serve]\nhooks:\n  migrate: { phase: PostSync, args: [migrate] }\n` },
    'web/job-web-migrate.yaml',
    `${container}.args[0]`,
    'services/web.yaml:4 migrate] }',
  ],
  [
    'a hook that does as its service',
    { [base]: `${service}args: [serve]\nhooks:\n  migrate: { phase: PostSync }\n` },
    'web/job-web-migrate.yaml',
    `${container}.args[0]`,
    'services/web.yaml:2 serve]',
  ],
  [
    'a list in a patch',
    {
      [overlay]:
        'patches:\n  Deployment/web:\n    spec:\n      template:\n        spec:\n          dnsConfig:\n            searches:\n              - a\n              - b\n',
    },
    'web/deployment-web.yaml',
    `${pod}.dnsConfig.searches[1]`,
    'dev/web.yaml:9 b',
  ],
  [
    'a map that a patch adds to, as far as it does',
    {
      [base]: `${service}replicas: 3\n`,
      [overlay]: 'patches: { Deployment/web: { spec: { paused: true } } }\n',
    },
    'web/deployment-web.yaml',
    'spec.replicas',
    'services/web.yaml:2 3',
  ],
  [
    'a namespace of the platform',
    { [settings]: `${environment}namespaces:\n  dev:\n    labels: { team: shop }\n` },
    'platform/namespace-dev.yaml',
    'metadata.labels.team',
    'dev/environment.yaml:7 shop }',
  ],
  [
    'an Application',
    {},
    'argocd/application-dev-web.yaml',
    'spec.source.repoURL',
    'dev/environment.yaml:3 https://git.example.com/shop/deploy.git }',
  ],
  [
    'a namespace that a project permits beside those in use',
    { [settings]: permitting },
    'argocd/app-project-dev.yaml',
    'spec.destinations[1].namespace',
    'dev/environment.yaml:7 dev-old]',
  ],
  [
    'a namespace that is in use',
    { [settings]: permitting },
    'argocd/app-project-dev.yaml',
    'spec.destinations[0].namespace',
    'dev/environment.yaml:4 argocd:',
  ],
  [
    'the cluster of a namespace that a project permits',
    { [settings]: permitting },
    'argocd/app-project-dev.yaml',
    'spec.destinations[1].name',
    'dev/environment.yaml:1 dev, kubernetes: "1.35" }',
  ],
  [
    'a kind that a project permits',
    { [settings]: permitting },
    'argocd/app-project-dev.yaml',
    'spec.namespaceResourceWhitelist[0].kind',
    'dev/environment.yaml:8 Binding }]',
  ],
  [
    'a kind that is rendered',
    { [settings]: permitting },
    'argocd/app-project-dev.yaml',
    'spec.namespaceResourceWhitelist[1].kind',
    'dev/environment.yaml:4 argocd:',
  ],
  [
    'a kind outside namespaces that a project permits',
    { [settings]: permitting },
    'argocd/app-project-dev.yaml',
    'spec.clusterResourceWhitelist[1]',
    'dev/environment.yaml:11 { group: example.com, kind: Factory }',
  ],
  [
    'one that the project of Helm charts permits too',
    {
      [settings]: `${permitting}charts: { metrics: { repository: https://charts.example.com, chart: m, version: 1.2.3, namespace: metrics } }\n`,
    },
    'argocd/app-project-dev-charts.yaml',
    'spec.clusterResourceWhitelist[1].group',
    'dev/environment.yaml:11 example.com, kind: Factory }',
  ],
  [
    'one that the project of operators has of its own, whatever the others permit',
    { [settings]: `${permitting}operators: { externalSecrets: {} }\n` },
    'argocd/app-project-dev-operators.yaml',
    'spec.clusterResourceWhitelist[2]',
    'dev/environment.yaml:12 operators: { externalSecrets: {} }',
  ],
  [
    'the version of an operator',
    { [settings]: `${csi.replace('csi,', 'csi, csi: { version: 1.5.5 },')}operators: { csiDriver: {} }\n` },
    'argocd/application-dev-secrets-store-csi-driver.yaml',
    'spec.source.targetRevision',
    'dev/environment.yaml:4 1.5.5 }, parameterStore: { prefix: /dev/ }, secretsManager: { prefix: dev/ } }',
  ],
  [
    'a value of a Helm chart',
    {
      [settings]: `${environment}charts:\n  metrics:\n    repository: https://charts.example.com\n    chart: metrics\n    version: 1.2.3\n    namespace: metrics\n    values: { web: { replicas: 2 } }\n`,
    },
    'argocd/application-dev-metrics.yaml',
    'spec.source.helm.valuesObject.web.replicas',
    'dev/environment.yaml:11 2 } }',
  ],
  [
    'a policy, by what the service needs',
    {
      [settings]: `${environment}networkPolicies: { enforce: true, egress: true }\n`,
      [base]: `${service}needs:\n  networks:\n    db: { cidrs: [10.0.0.0/16, 10.1.0.0/16] }\n`,
    },
    'network/network-policy-web.yaml',
    'spec.egress[0].to[1].ipBlock.cidr',
    'services/web.yaml:4 10.1.0.0/16] }',
  ],
  [
    "a chart of the team's own, of which only the chart knows what it renders",
    {
      [base]:
        'chart: redis\nversion: 7.4.2\nsecrets: { password: { keys: { password: { parameter: p } } } }\n',
    },
    'web/stateful-set-web.yaml',
    `${container}.resources.limits.memory`,
    'services/web.yaml:1 redis',
  ],
])('%s', (_, files, object, field, expected) => {
  expect(saidAt(files).words(`dev/${object}`, field)).toBe(expected);
});

test('a default has the place of what is above it', () => {
  const files = { [base]: `${service}ports: { http: 80 }\nprobes:\n  readiness: { path: /ready }\n` };
  const probe = `${container}.readinessProbe`;
  expect(saidAt(files).words('dev/web/deployment-web.yaml', `${probe}.periodSeconds`)).toBe(
    'services/web.yaml:4 readiness: { path: /ready }',
  );
});

test('where nothing is above it, the overlay begins', () => {
  const files = { [overlay]: '# one of many\nlabels: { team: shop }\n' };
  const words = saidAt(files).words('dev/web/deployment-web.yaml', `${container}.securityContext`);
  expect(words).toBe('dev/web.yaml:1 # one of many');
});

test('a list of the base is not asked once an overlay has one, nor is the patch of an object', () => {
  const toleration = (key: string, more: string) => `[{ key: ${key}, operator: Exists${more} }]`;
  const files = {
    [base]: `${service}tolerations: ${toleration('a', ', effect: NoSchedule')}\npatches: { Deployment/web: { spec: { paused: true } } }\n`,
    [overlay]: `tolerations: ${toleration('b', '')}\npatches: { Deployment/web: { spec: { minReadySeconds: 3 } } }\n`,
  };
  const said = saidAt(files);
  const at = (field: string) => said.words('dev/web/deployment-web.yaml', field);
  expect(at(`${pod}.tolerations[0].effect`)).toBe('dev/web.yaml:1 { key: b, operator: Exists }]');
  expect(at('spec.minReadySeconds')).toBe('dev/web.yaml:2 3 } } }');
  expect(at('spec.paused')).toBe('dev/web.yaml:1 tolerations: [{ key: b, operator: Exists }]');
});

test('what an overlay removed is not what the base says', () => {
  const files = {
    [base]: `${service}env: { TOKEN: { parameter: web/token } }\n`,
    [overlay]: 'env: { TOKEN: { parameter: null, secretsManager: web/token } }\n',
  };
  expect(saidAt(files).words('dev/web/external-secret-web-env.yaml', 'spec.data[0].remoteRef.key')).toBe(
    'dev/web.yaml:1 web/token } }',
  );
});

test('an object that is no longer rendered has the place of what is left of it', () => {
  const said = saidAt({
    [base]: `${service}ingress:\n  class: nginx\n  hosts: { a.example.com: { /: http } }\n`,
    [overlay]: '{ ingress: null }\n',
  });
  const text = 'kind: Ingress\nmetadata: { name: web }\n';
  expect(said.words('dev/web/ingress-web.yaml', 'spec.rules', text)).toBe('dev/web.yaml:1 null }');
  expect(said.words('dev/gone/ingress-gone.yaml', '', text)).toBe(
    'dev/environment.yaml:1 cluster: { name: dev, kubernetes: "1.35" }',
  );
});
