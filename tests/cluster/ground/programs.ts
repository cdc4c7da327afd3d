/** A Go module below `tests/cluster/programs` that pins a real program, and what is taken out of it. */
export interface Program {
  readonly module: string;
  /**
   * What `go build` builds: packages, or `tool` for all `tool` lines; empty where only the files are wanted. The binaries get the last part of
   * their package's name.
   */
  readonly packages: readonly string[];
  /** Set as upstream's own build sets it: variable by value. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Files and folders out of the module cache: name in the cache folder by `module!path`. Nothing of them is committed. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The External Secrets Operator that `programs/external-secrets` pins: what is rendered for the ground follows its version. */
export const externalSecretsVersion = '0.20.4';

const kubernetesVersion = { gitVersion: 'v1.36.2', gitMajor: '1', gitMinor: '36', gitTreeState: 'archive' };

const prometheusCrds = 'github.com/prometheus-operator/prometheus-operator!example/prometheus-operator-crd';

export const programs = {
  kubernetes: {
    module: 'kubernetes',
    packages: ['tool'],
    variables: Object.fromEntries(
      Object.entries(kubernetesVersion).map(([name, value]) => [
        `k8s.io/component-base/version.${name}`,
        value,
      ]),
    ),
  },
  kwok: {
    module: 'kwok',
    packages: ['tool'],
    files: {
      'sigs.k8s.io/kwok!kustomize/stage/node/fast': 'stages/node-fast',
      'sigs.k8s.io/kwok!kustomize/stage/node/heartbeat-with-lease': 'stages/node-heartbeat',
      'sigs.k8s.io/kwok!kustomize/stage/pod/fast': 'stages/pod-fast',
    },
  },
  argocd: {
    module: 'argocd',
    packages: ['github.com/argoproj/argo-cd/v3/cmd', './oracle'],
    files: { 'github.com/argoproj/argo-cd/v3!manifests/core-install.yaml': 'core-install.yaml' },
  },
  externalSecrets: {
    module: 'external-secrets',
    packages: ['tool', './webhook'],
    files: { 'github.com/external-secrets/external-secrets!config/crds/bases': 'crds' },
  },
  csiDriver: {
    module: 'csi-driver',
    packages: ['tool', './aws-provider', './kubelet-call'],
    files: { 'sigs.k8s.io/secrets-store-csi-driver!config/crd/bases': 'crds' },
  },
  helm: { module: 'helm', packages: ['tool'] },
  /** What others publish, for `purser lint` to read. */
  published: {
    module: 'published',
    packages: [],
    files: {
      'github.com/argoproj/argo-cd/v3!manifests/install.yaml': 'argo-cd/install.yaml',
      'github.com/argoproj/argo-cd/v3!manifests/ha/install.yaml': 'argo-cd/ha.yaml',
      'github.com/argoproj/argo-cd/v3!manifests/namespace-install.yaml': 'argo-cd/namespace-install.yaml',
      'github.com/argoproj/argo-cd/v3!manifests/core-install.yaml': 'argo-cd/core-install.yaml',
      'github.com/argoproj/argo-cd/v3!docs/operator-manual': 'argo-cd/operator-manual',
      'github.com/argoproj/argo-rollouts!manifests/install.yaml': 'argo-rollouts.yaml',
      'github.com/cert-manager/cert-manager!deploy/charts/cert-manager': 'charts/cert-manager',
      'github.com/external-secrets/external-secrets!deploy/charts/external-secrets':
        'charts/external-secrets',
      'github.com/external-secrets/external-secrets!docs/snippets': 'snippets',
      'github.com/kyverno/kyverno!charts/kyverno-policies': 'charts/kyverno-policies',
      'github.com/prometheus-operator/prometheus-operator!bundle.yaml': 'prometheus-operator.yaml',
      'sigs.k8s.io/external-dns!charts/external-dns': 'charts/external-dns',
      'sigs.k8s.io/gateway-api!examples/standard': 'gateway-api',
      'sigs.k8s.io/kwok!charts/kwok': 'charts/kwok',
      'sigs.k8s.io/metrics-server!charts/metrics-server': 'charts/metrics-server',
      'sigs.k8s.io/secrets-store-csi-driver!deploy': 'csi-driver',
      'sigs.k8s.io/secrets-store-csi-driver!charts/secrets-store-csi-driver': 'charts/csi-driver',
    },
  },
  /** Of the Gateway API and the Prometheus operator nothing runs here: the API server judges their objects by the CRDs alone. */
  crdsAlone: {
    module: 'crds',
    packages: [],
    files: {
      'sigs.k8s.io/gateway-api!config/crd/standard/gateway.networking.k8s.io_httproutes.yaml':
        'crds/httproutes.yaml',
      [`${prometheusCrds}/monitoring.coreos.com_podmonitors.yaml`]: 'crds/podmonitors.yaml',
      [`${prometheusCrds}/monitoring.coreos.com_servicemonitors.yaml`]: 'crds/servicemonitors.yaml',
    },
  },
} as const satisfies Readonly<Record<string, Program>>;
