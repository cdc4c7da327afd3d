import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { textAt } from '../../src/values/field.ts';
import { Repository } from '../support/repository.ts';
import { render } from '../support/rendered.ts';
import { differences, withoutReasons, type Justified } from './differences.ts';
import { origin } from './origin.ts';

/** An object of the origin (its values with ORG = gitops) and every field in which ours is another one. */
interface Row {
  readonly file: string;
  readonly origin: Readonly<Record<string, unknown>>;
  readonly differences: readonly Justified[];
}

const namespace = 'gitops';
const appLabel = { app: 'gitops' };

const commonName = (at: string): Justified => ({
  field: `${at}["app.kubernetes.io/name"]`,
  purser: 'gitops',
  why: 'the label that Kubernetes recommends, on everything that a service consists of',
});

const ownLabel = (at: string): Justified => ({
  field: `${at}.app`,
  purser: 'gitops',
  why: 'labels of a service are on all of its objects; the origin has this one on the Deployment and its pods only',
});

const namespaceRow: Row = {
  file: 'platform/namespace-gitops.yaml',
  origin: {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'gitops', annotations: { name: 'gitops' } },
  },
  differences: [
    {
      field: 'metadata.annotations["argocd.argoproj.io/sync-options"]',
      purser: 'Prune=false,Delete=false',
      why: 'Terraform has a state; Argo CD would delete the namespace, and all in it, with its file (rules D3, D10)',
    },
  ],
};

const serviceAccountRow: Row = {
  file: 'gitops/service-account-irsa-aws-secrets.yaml',
  origin: {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      name: 'irsa-aws-secrets',
      namespace,
      annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/irsa-aws-secrets' },
    },
    automountServiceAccountToken: true,
  },
  differences: [ownLabel('metadata.labels'), commonName('metadata.labels')],
};

const objectsOfTheOrigin = '- objectName: db_password\n  objectType: "secretsmanager"\n';
const ourObjects = '[\n  {\n    "objectName": "db_password",\n    "objectType": "secretsmanager"\n  }\n]\n';

const secretProviderClassRow: Row = {
  file: 'gitops/secret-provider-class-aws-secret-application.yaml',
  origin: {
    apiVersion: 'secrets-store.csi.x-k8s.io/v1alpha1',
    kind: 'SecretProviderClass',
    metadata: { name: 'aws-secret-application', namespace },
    spec: {
      provider: 'aws',
      parameters: { objects: objectsOfTheOrigin },
      secretObjects: [
        {
          secretName: 'db-password-secret',
          type: 'Opaque',
          data: [{ objectName: 'db_password', key: 'db_password' }],
        },
      ],
    },
  },
  differences: [
    {
      field: 'apiVersion',
      origin: 'secrets-store.csi.x-k8s.io/v1alpha1',
      purser: 'secrets-store.csi.x-k8s.io/v1',
      why: 'v1alpha1 is deprecated',
    },
    ownLabel('metadata.labels'),
    commonName('metadata.labels'),
    {
      field: 'metadata.annotations["argocd.argoproj.io/sync-options"]',
      purser: 'PruneLast=true',
      why: 'Argo CD would delete a class before the pods that mount it are replaced (rule R68)',
    },
    {
      field: 'metadata.annotations["argocd.argoproj.io/sync-wave"]',
      purser: '-1',
      why: 'Argo CD would apply the class after the Deployment that mounts it (rule R67); Terraform has depends_on',
    },
    {
      field: 'spec.parameters.objects',
      origin: objectsOfTheOrigin,
      purser: ourObjects,
      why: 'unquoted YAML may be read as another name (rule R26); the same list as JSON',
    },
    {
      field: 'spec.parameters.region',
      purser: 'us-east-2',
      why: 'the provider otherwise asks the label of the node, if it has one (rule R08)',
    },
    ownLabel('spec.secretObjects[0].labels'),
    commonName('spec.secretObjects[0].labels'),
  ],
};

const pod = 'spec.template.spec';

const deploymentRow: Row = {
  file: 'gitops/deployment-gitops.yaml',
  origin: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'gitops', namespace, labels: appLabel },
    spec: {
      replicas: 1,
      selector: { matchLabels: appLabel },
      template: {
        metadata: { labels: appLabel },
        spec: {
          serviceAccountName: 'irsa-aws-secrets',
          containers: [
            {
              name: 'gitops',
              image: 'example/practicalgitops:1.0.0',
              ports: [{ containerPort: 8080, protocol: 'TCP' }],
              env: [
                { name: 'DB_PORT', value: '5432' },
                { name: 'DB_HOST', value: 'gitops.c1a2b3c4d5e6.us-east-2.rds.amazonaws.com' },
                { name: 'DB_NAME', value: 'gitops' },
                { name: 'DB_USERNAME', value: 'gitops_app' },
                {
                  name: 'DB_PASSWORD',
                  valueFrom: { secretKeyRef: { name: 'db-password-secret', key: 'db_password' } },
                },
              ],
              volumeMounts: [{ name: 'db-password-vol', mountPath: '/mnt/secrets-store', readOnly: true }],
              resources: {
                limits: { cpu: '1', memory: '300Mi' },
                requests: { cpu: '0.25', memory: '200Mi' },
              },
              securityContext: {
                allowPrivilegeEscalation: false,
                capabilities: { drop: ['SETUID', 'SETGID'] },
              },
            },
          ],
          volumes: [
            {
              name: 'db-password-vol',
              csi: {
                driver: 'secrets-store.csi.k8s.io',
                readOnly: true,
                volumeAttributes: { secretProviderClass: 'aws-secret-application' },
              },
            },
          ],
        },
      },
    },
  },
  differences: [
    commonName('metadata.labels'),
    commonName('spec.template.metadata.labels'),
    {
      field: `${pod}.automountServiceAccountToken`,
      purser: true,
      why: 'says for the pods what their ServiceAccount says',
    },
    {
      field: `${pod}.securityContext.runAsNonRoot`,
      purser: false,
      why: "Kubernetes' own default, written out because ours is true and the image of the origin runs as root",
    },
    {
      field: `${pod}.securityContext.seccompProfile.type`,
      purser: 'RuntimeDefault',
      why: 'the container runtime filters system calls; the cluster would otherwise let all of them through',
    },
    {
      field: `${pod}.containers[gitops].imagePullPolicy`,
      purser: 'IfNotPresent',
      why: "Kubernetes' own default for a tag such as this one, written out",
    },
    {
      field: `${pod}.containers[gitops].ports[0].name`,
      purser: 'http',
      why: 'what Service, Ingress and probes refer to',
    },
    {
      field: `${pod}.containers[gitops].securityContext.readOnlyRootFilesystem`,
      purser: false,
      why: "Kubernetes' own default, written out because ours is true and the program of the origin writes",
    },
  ],
};

const serviceRow: Row = {
  file: 'gitops/service-gitops.yaml',
  origin: {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'gitops', namespace },
    spec: { type: 'NodePort', selector: appLabel, ports: [{ port: 8080, targetPort: 8080 }] },
  },
  differences: [
    ownLabel('metadata.labels'),
    commonName('metadata.labels'),
    { field: 'spec.ports[0].name', purser: 'http', why: 'required as soon as there is a second port' },
    {
      field: 'spec.ports[0].targetPort',
      origin: 8080,
      purser: 'http',
      why: 'the same port 8080, by its name in the pod',
    },
    { field: 'spec.ports[0].protocol', purser: 'TCP', why: "Kubernetes' own default, written out" },
  ],
};

const ingressRow: Row = {
  file: 'gitops/ingress-gitops.yaml',
  origin: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: 'gitops',
      namespace,
      annotations: {
        'kubernetes.io/ingress.class': 'alb',
        'alb.ingress.kubernetes.io/scheme': 'internet-facing',
        'alb.ingress.kubernetes.io/target-type': 'ip',
        'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP": 80}]',
      },
    },
    spec: {
      rules: [
        {
          http: { paths: [{ path: '/*', backend: { service: { name: 'gitops', port: { number: 8080 } } } }] },
        },
      ],
    },
  },
  differences: [
    ownLabel('metadata.labels'),
    commonName('metadata.labels'),
    {
      field: 'metadata.annotations["kubernetes.io/ingress.class"]',
      origin: 'alb',
      why: 'deprecated since Kubernetes 1.18: it is spec.ingressClassName now',
    },
    { field: 'spec.ingressClassName', purser: 'alb', why: 'takes the place of the annotation' },
    {
      field: 'metadata.annotations["alb.ingress.kubernetes.io/listen-ports"]',
      origin: '[{"HTTP": 80}]',
      purser: '[{"HTTP":80}]',
      why: 'the same JSON without the space',
    },
    {
      field: 'spec.rules[0].http.paths[0].path',
      origin: '/*',
      purser: '/',
      why: 'the star was the old form of the prefix',
    },
    {
      field: 'spec.rules[0].http.paths[0].pathType',
      purser: 'Prefix',
      why: 'networking.k8s.io/v1 refuses a path without it',
    },
    {
      field: 'spec.rules[0].http.paths[0].backend.service.port.number',
      origin: 8080,
      why: 'the same port by its name',
    },
    {
      field: 'spec.rules[0].http.paths[0].backend.service.port.name',
      purser: 'http',
      why: 'the same port by its name',
    },
  ],
};

const rows: readonly Row[] = [
  namespaceRow,
  serviceAccountRow,
  secretProviderClassRow,
  deploymentRow,
  serviceRow,
  ingressRow,
];

/** Whole objects that the table does not have. */
const added: Readonly<Record<string, string>> = {
  'argocd/app-project-prod.yaml': 'what the environment may touch; Terraform may touch everything',
  'argocd/application-prod-gitops.yaml':
    'brings the service to the cluster, where Terraform applied it itself',
  'argocd/application-prod-platform.yaml': 'brings the namespace to the cluster',
  'argocd/application-prod-root.yaml': 'brings the other Applications; applied once by hand',
};

/** Rows of the table that are not rendered, and what would show in `dist/` if they were. */
const notRenderedHere: readonly {
  readonly row: string;
  readonly trace: RegExp;
  readonly why: string;
}[] = [
  {
    row: 'operators: Helm charts of the driver and the provider',
    trace: /secrets-store-csi-driver|syncSecret|kube-system/,
    why: 'they belong to a cluster, not to a service; the environment says how they are set up (no rotation)',
  },
  {
    row: 'IAM policy SecretsManagerReadOnly',
    trace: /secretsmanager:GetSecretValue|SecretsManagerReadOnly/,
    why: 'an object of AWS, and so of Terraform',
  },
  {
    row: 'trust of the role irsa-aws-secrets',
    trace: /system:serviceaccount|AssumeRoleWithWebIdentity/,
    why: 'an object of AWS, and so of Terraform, which adds the condition on aud that the origin lacks',
  },
  {
    row: 'SSM parameter /ORG/database/db_endpoint_url',
    trace: /db_endpoint_url/,
    why: 'written by Terraform; the program gets the address as the output db_instance_address',
  },
  {
    row: 'Terraform providers apply the manifests',
    trace: /terraform/i,
    why: 'Argo CD applies, from a dist/ that was reviewed before; Terraform hands over its outputs',
  },
];

describe('Practical GitOps, section 5.3.2', () => {
  test.each(rows)('$file is the object of the origin but for the listed fields', async (row) => {
    const objects = await render(new Repository(origin('practical-gitops')));
    expect(differences(row.origin, objects[`prod/${row.file}`])).toEqual(withoutReasons(row.differences));
  });

  test('what is rendered is what the origin has, and the listed objects', async () => {
    const files = Object.keys(await render(new Repository(origin('practical-gitops'))));
    const known = [...rows.map(({ file }) => file), ...Object.keys(added)];
    expect(files).toEqual(known.map((file) => `prod/${file}`).toSorted());
  });

  test.each(notRenderedHere)('$row: not rendered here', async ({ trace }) => {
    const repository = new Repository(origin('practical-gitops'));
    await render(repository);
    expect(Object.values(repository.files()).filter((text) => trace.test(text))).toEqual([]);
  });

  test('the objects that the provider reads are those of the origin', async () => {
    const objects = await render(new Repository(origin('practical-gitops')));
    const ours =
      textAt(objects[`prod/${secretProviderClassRow.file}`], 'spec', 'parameters', 'objects') ?? '';
    expect(JSON.parse(ours)).toEqual(parse(objectsOfTheOrigin));
  });

  test('every value that Terraform knows comes from its outputs, the secret by its name', async () => {
    const files = origin('practical-gitops');
    const outputs = 'infra/prod.outputs.json';
    const renamed = (files[outputs] ?? '').replace('"db_password"', '"other/password"');
    const objects = await render(new Repository({ ...files, [outputs]: renamed }));
    const read =
      textAt(objects[`prod/${secretProviderClassRow.file}`], 'spec', 'parameters', 'objects') ?? '';
    // The file, the key of the Secret and the variable keep their names: only the alias is new.
    expect(JSON.parse(read)).toEqual([
      { objectName: 'other/password', objectType: 'secretsmanager', objectAlias: 'db_password' },
    ]);
  });

  test('the service is declared in about thirty lines', () => {
    const text = origin('practical-gitops')['environments/services/gitops.yaml'] ?? '';
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(32);
  });
});
