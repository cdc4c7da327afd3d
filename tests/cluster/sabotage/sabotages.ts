/** A deliberate fault in the charts: what a careless change could do. A suite with the real programs has to turn red. */
export interface Sabotage {
  /** The mistake, in a few words; unique. */
  readonly mistake: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The suite, or the file of one, that has to notice: a path below `suites`. */
  readonly judge: string;
}

const container = 'charts/workload/container.ts';
const probe = 'charts/workload/probe.ts';
const podTemplate = 'charts/workload/pod-template.ts';
const deployment = 'charts/workload/deployment.ts';
const kubernetesService = 'charts/kubernetes-service.ts';
const ingress = 'charts/ingress.ts';
const serviceAccount = 'charts/service-account.ts';
const syncWave = 'charts/sync-wave.ts';
const externalSecret = 'charts/secrets/external-secret.ts';
const secretStore = 'charts/secrets/secret-store.ts';
const secretProviderClass = 'charts/secrets/secret-provider-class.ts';
const providerObjects = 'charts/secrets/provider-objects.ts';
const appProject = 'charts/argocd/app-project.ts';
const application = 'charts/argocd/application.ts';
const folderSource = 'charts/argocd/folder-source.ts';
const helmReleases = 'charts/helm/helm-releases.ts';
const argoCdChart = 'charts/argocd/argocd-chart.ts';
const profiles = 'environments/version-profiles.ts';
const placement = 'charts/placement.ts';
const workload = 'charts/workload/workload.ts';
const emitString = 'src/emit/emit-string.ts';

export const sabotages: readonly Sabotage[] = [
  // The API server
  {
    mistake: 'a field of the container is misspelt',
    file: container,
    find: 'imagePullPolicy: model.image.pullPolicy',
    replace: 'imagePulPolicy: model.image.pullPolicy',
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'replicas are text',
    file: deployment,
    find: 'replicas: service.replicas',
    replace: 'replicas: String(service.replicas)',
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'the selector does not match the pods',
    file: deployment,
    find: 'matchLabels: service.selector',
    replace: "matchLabels: { ...service.selector, tier: 'web' }",
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'a probe has no path',
    file: probe,
    find: 'httpGet: { path, port, scheme }',
    replace: 'httpGet: { port, scheme }',
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'a path of the Ingress has no type',
    file: ingress,
    find: '          pathType,\n',
    replace: '',
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'a port of the Service is text',
    file: kubernetesService,
    find: 'port: servicePort',
    replace: 'port: String(servicePort)',
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'a volume stands twice',
    file: podTemplate,
    find: 'volumes: volumeSources(volumes),',
    replace: 'volumes: volumeSources([...volumes, ...volumes]),',
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'a field of the ServiceAccount stands in its metadata',
    file: serviceAccount,
    find: '        labels,\n',
    replace: '        labels,\n        automountServiceAccountToken: automountToken,\n',
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'a default of the ExternalSecret is not written out',
    file: profiles,
    find: "  metadataPolicy: 'None',\n",
    replace: '',
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'the ExternalSecret asks for a version of the API that is not served',
    file: externalSecret,
    find: "apiVersion: 'external-secrets.io/v1'",
    replace: "apiVersion: 'external-secrets.io/v1beta1'",
    judge: 'api-server/acceptance',
  },
  {
    mistake: 'the objects of a SecretProviderClass are a list instead of text',
    file: secretProviderClass,
    find: 'objects: `${JSON.stringify(providerObjects(secret.keys), null, 2)}\\n`',
    replace: 'objects: providerObjects(secret.keys)',
    judge: 'api-server/acceptance',
  },
  // Argo CD
  {
    mistake: 'the Application names its cluster twice',
    file: application,
    find: '      destination,',
    replace:
      "      destination: { ...destination, server: 'https://kubernetes.default.svc', name: 'in-cluster' },",
    judge: 'argocd/environments',
  },
  {
    mistake: 'the Application reads a folder that is not there',
    file: folderSource,
    find: 'path: `${argocd.path}/',
    replace: 'path: `${argocd.path}/manifests/',
    judge: 'argocd/environments',
  },
  {
    mistake: 'the Application follows a branch that is not there',
    file: folderSource,
    find: 'targetRevision: argocd.revision',
    replace: "targetRevision: 'refs/heads/release'",
    judge: 'argocd/environments',
  },
  {
    mistake: 'every push renders every Application again',
    file: application,
    find: 'source.path === undefined ? {} : noticed(props, environment)',
    replace: '{}',
    judge: 'argocd/commits',
  },
  {
    mistake: 'an object that moves to another service is not missed where it was',
    file: application,
    find: "'purser/objects': String(objects)",
    replace: '',
    judge: 'argocd/last',
  },
  {
    mistake: 'a removed service leaves its objects behind',
    file: application,
    find: 'finalizers: cascade ? [cascadeFinalizer] : undefined',
    replace: 'finalizers: undefined',
    judge: 'argocd/commits',
  },
  {
    mistake: 'the project does not permit the kinds of the services',
    file: appProject,
    find: 'namespaceResourceWhitelist: namespacedKinds',
    replace: "namespaceResourceWhitelist: namespacedKinds?.filter(({ kind }) => kind !== 'ServiceAccount')",
    judge: 'argocd/environments',
  },
  {
    mistake: 'the project does not permit the namespaces',
    file: appProject,
    find: 'destinations: namespaces.map((namespace) => ({ ...destinationCluster(cluster), namespace }))',
    replace: "destinations: [{ ...destinationCluster(cluster), namespace: 'default' }]",
    judge: 'argocd/environments',
  },
  {
    mistake: 'the project permits everything',
    file: appProject,
    find: 'namespaceResourceWhitelist: namespacedKinds',
    replace: "namespaceResourceWhitelist: [{ group: '*', kind: '*' }]",
    judge: 'argocd/commits',
  },
  {
    mistake: 'the project of Helm releases knows one of their repositories',
    file: helmReleases,
    find: 'sourceRepos: distinct(releases.map(',
    replace: 'sourceRepos: distinct(releases.slice(0, 1).map(',
    judge: 'argocd/releases',
  },
  {
    mistake: 'the project of Helm releases knows none of their namespaces',
    file: helmReleases,
    find: 'namespaces: releases.flatMap(({ namespace, otherNamespaces = [] }) => [namespace, ...otherNamespaces]),',
    replace: 'namespaces: [],',
    judge: 'argocd/releases',
  },
  {
    mistake: 'the Applications belong to a project that is not rendered',
    file: argoCdChart,
    find: 'name: `${name}-${folder}`, project, destination',
    replace: 'name: `${name}-${folder}`, project: `${project}-services`, destination',
    judge: 'argocd/environments',
  },
  {
    mistake: 'the stores come in the wave of the workloads',
    file: syncWave,
    find: "store: { [key]: '-2' }",
    replace: "store: { [key]: '0' }",
    judge: 'argocd/order',
  },
  {
    mistake: 'the secrets come after the workloads',
    file: syncWave,
    find: "secret: { [key]: '-1' }",
    replace: "secret: { [key]: '1' }",
    judge: 'argocd/order',
  },
  {
    mistake: 'objects are rendered into another namespace',
    file: kubernetesService,
    find: 'namespace: service.namespace',
    replace: 'namespace: `${service.namespace}-other`',
    judge: 'argocd/environments',
  },
  {
    mistake: 'the namespaces go when their files go',
    file: 'charts/platform/namespace.ts',
    find: 'annotations: { ...keepsState, ...given?.annotations }',
    replace: 'annotations: given?.annotations ?? {}',
    judge: 'argocd/commits',
  },
  // External Secrets Operator
  {
    mistake: 'the ExternalSecret reads a name without its prefix',
    file: externalSecret,
    find: 'key: ref.name,',
    replace: "key: ref.name.split('/').at(-1),",
    judge: 'external-secrets/shop',
  },
  {
    mistake: 'the property of a JSON secret is forgotten',
    file: externalSecret,
    find: ' property: ref.property,',
    replace: '',
    judge: 'external-secrets/shop',
  },
  {
    mistake: 'the Secret has another name than the workload reads',
    file: externalSecret,
    find: '      name: secret.secretName,\n      creationPolicy',
    replace: '      name: `${secret.secretName}-synced`,\n      creationPolicy',
    judge: 'external-secrets/shop',
  },
  {
    mistake: 'the store asks the other AWS service',
    file: secretStore,
    find: "store === 'parameterStore' ? 'ParameterStore' : 'SecretsManager'",
    replace: "store === 'parameterStore' ? 'SecretsManager' : 'ParameterStore'",
    judge: 'external-secrets/shop',
  },
  {
    mistake: 'the store is forgotten to serve the namespaces',
    file: secretStore,
    find: 'conditions: [{ namespaces }]',
    replace: "conditions: [{ namespaces: ['default'] }]",
    judge: 'external-secrets/shop',
  },
  {
    mistake: 'the Secret loses the labels of its service',
    file: externalSecret,
    find: '        metadata: { labels: service.objectLabels },\n',
    replace: '',
    judge: 'external-secrets/lifecycle',
  },
  {
    mistake: 'the version of a secret is taken for a label',
    file: externalSecret,
    find: "store === 'secretsManager' ? `uuid/${number}` : number",
    replace: 'number',
    judge: 'external-secrets/sources',
  },
  // The Secrets Store CSI driver
  {
    mistake: 'the file has the name of the parameter instead of the key',
    file: providerObjects,
    find: 'objectAlias: whole === ref.name ? undefined : (whole ?? hiddenFile(keys[0].key)),',
    replace: 'objectAlias: undefined,',
    judge: 'csi/shop',
  },
  {
    mistake: 'the type of the object is that of the other service',
    file: providerObjects,
    find: "ref.store === 'parameterStore' ? 'ssmparameter' : 'secretsmanager'",
    replace: "ref.store === 'parameterStore' ? 'secretsmanager' : 'ssmparameter'",
    judge: 'csi/shop',
  },
  {
    mistake: 'a property with a dash is not quoted',
    file: providerObjects,
    find: '/^[A-Za-z_][A-Za-z0-9_]*$/.test(property) ? property : JSON.stringify(property)',
    replace: 'property',
    judge: 'csi/shop',
  },
  {
    mistake: 'the synced Secret names files that the provider does not write',
    file: secretProviderClass,
    find: 'data: secret.keys.map(({ key }) => ({ key, objectName: key }))',
    replace: 'data: secret.keys.map(({ key, ref }) => ({ key, objectName: ref.name }))',
    judge: 'csi/shop',
  },
  {
    mistake: 'the type of the synced Secret is left to a default that is none',
    file: secretProviderClass,
    find: '    type: secret.type,\n',
    replace: '',
    judge: 'csi/shop',
  },
  {
    mistake: 'the volume is not read-only',
    file: secretProviderClass,
    find: 'readOnly: true,',
    replace: 'readOnly: false,',
    judge: 'csi/shop',
  },
  {
    mistake: 'the volume names a class that is not there',
    file: secretProviderClass,
    find: 'volumeAttributes: { secretProviderClass: objectName }',
    replace: 'volumeAttributes: { secretProviderClass: `${objectName}-class` }',
    judge: 'csi/shop',
  },
  {
    mistake: 'no container mounts the volume',
    file: container,
    find: 'mounts === undefined ? volumes :',
    replace: 'mounts === undefined ? volumes.filter(({ source }) => source?.csi === undefined) :',
    judge: 'csi/shop',
  },
  {
    mistake: 'the role of the ServiceAccount is forgotten',
    file: serviceAccount,
    find: "{ 'eks.amazonaws.com/role-arn': roleArn }",
    replace: '{}',
    judge: 'csi/shop',
  },
  {
    mistake: 'Pod Identity is not asked for',
    file: secretProviderClass,
    find: "...(secrets.identity === 'pod-identity' ? { usePodIdentity: 'true' } : {}),",
    replace: '',
    judge: 'csi/shop',
  },
  {
    mistake: 'a class goes before the pods that mount it',
    file: placement,
    find: "secret: { ...goesLast, ...syncWave('secret') }",
    replace: "secret: syncWave('secret')",
    judge: 'argocd/removal',
  },
  {
    mistake: 'what no service has any more is not permitted any more',
    file: argoCdChart,
    find: 'withOwnKinds(permitted)',
    replace: 'permitted',
    judge: 'argocd/removal',
  },
  // Hooks and the other kinds of workloads
  {
    mistake: 'the secret of a migration comes with the service',
    file: placement,
    find: "secret: hook('secret')",
    replace: "secret: syncWave('secret')",
    judge: 'hooks/life',
  },
  {
    mistake: 'the secret of a migration comes after its Job',
    file: placement,
    find: "secret: hook('secret')",
    replace: "secret: { ...hook('secret'), 'argocd.argoproj.io/sync-wave': '1' }",
    judge: 'hooks/life',
  },
  {
    mistake: 'what a failed migration had stays for the next one, with its old values',
    file: placement,
    find: "'HookSucceeded,HookFailed'",
    replace: "'HookSucceeded'",
    judge: 'hooks/life',
  },
  {
    mistake: 'what a migration needs stays until the next one',
    file: placement,
    find: "'argocd.argoproj.io/hook-delete-policy': 'HookSucceeded,HookFailed'",
    replace: "'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation'",
    judge: 'hooks/life',
  },
  {
    mistake: 'a Job is changed instead of made anew',
    file: workload,
    find: "kind === 'Job' ? runAgain : restartAnnotations(handles)",
    replace: "kind === 'Job' ? {} : restartAnnotations(handles)",
    judge: 'hooks/kinds',
  },
  // The readers of YAML in Go
  {
    mistake: 'words that YAML 1.1 takes for booleans are not quoted',
    file: emitString,
    find: '(?:y|n|yes|no|on|off|true|false|null',
    replace: '(?:true|false|null',
    judge: 'decoders',
  },
  {
    mistake: 'a text in a manifest hides the whole file from Argo CD',
    file: emitString,
    find: "const skipMarker = '+argocd:skip-file-rendering';",
    replace: "const skipMarker = '+argocd:skip-rendering';",
    judge: 'decoders',
  },
];
