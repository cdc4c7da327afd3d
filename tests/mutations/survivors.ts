/** Why no rule says of a mutation that it is wrong, although it changes what happens at run time. */
export interface Explanation {
  readonly id: string;
  readonly why: string;
  readonly places: readonly RegExp[];
}

/**
 * Every class of survivors, the narrow ones first. What none of them explains is a rule that is missing; a class says who knows what the manifests
 * do not.
 */
export const explanations: readonly Explanation[] = [
  {
    id: 'names in AWS',
    why: 'which parameters, secrets and properties there are, and of which service, the AWS account alone knows',
    places: [
      /remoteRef\.(?:key|property|metadataPolicy)$/,
      /spec\.parameters\.(?:usePodIdentity|objects)/,
      /SecretStore\S* spec\.provider\.aws\.(?:service|region|role)$/,
    ],
  },
  {
    id: 'what lies in other repositories',
    why: 'which revisions, folders, charts and files a repository has, its host alone knows',
    places: [
      /Application\S* spec\.source\.(?:repoURL|targetRevision|chart|path|directory\.include)$/,
      /AppProject\S* spec\.sourceRepos\[\]$/,
      /manifest-generate-paths"$/,
    ],
  },
  {
    id: 'addresses of clusters',
    why: 'which address a cluster has that is known by its name, the Secrets of Argo CD alone know',
    places: [/Application\S* spec\.destination\.server$/],
  },
  {
    id: 'values of Helm charts',
    why: 'what a value means, and what a release is called by others, the templates of the chart alone know',
    places: [/Application\S* spec\.source\.helm(?:\.|$)/],
  },
  {
    id: 'what charts of others bring',
    why: 'which kinds and namespaces a project has to permit for a Helm chart, the chart alone knows; and a project may permit what nothing uses yet',
    places: [/AppProject\S* spec\.(?:\w+Whitelist|destinations)/],
  },
  {
    id: 'annotations of other controllers',
    why: 'each controller reads names and values of its own; without a wave, a class of the CSI driver is waited for by the kubelet (row E6)',
    places: [/ (?:template\.)?metadata\.annotations/, /Namespace metadata\.labels/],
  },
  {
    id: 'how Argo CD syncs',
    why: 'once or again, by which options, into which namespace first: each is right for somebody',
    places: [
      /Application\S* spec\.(?:syncPolicy|destination\.namespace)/,
      /Application\S* metadata\.finalizers$/,
    ],
  },
  {
    id: 'what the cluster has',
    why: 'its classes, gateways, priorities, storage, taints, zones and namespaces of others stand in no manifest',
    places: [
      /Ingress\S* spec\.ingressClassName$/,
      /HTTPRoute\S* spec\.parentRefs/,
      /(?:storageClassName|priorityClassName|topologyKey|schedulerName|runtimeClassName)$/,
      / pod\.(?:tolerations|nodeSelector|affinity|topologySpreadConstraints)/,
      /RoleBinding\S* subjects/,
      /SecretProviderClass\S* spec\.parameters\.region$/,
      /ExternalSecret\S* spec\.secretStoreRef/,
    ],
  },
  {
    id: 'who is meant by a policy',
    why: 'selectors and ports of a policy may mean what runs in other namespaces, later, or nothing; each is a policy',
    places: [/NetworkPolicy\S* spec/, /PodDisruptionBudget\S* spec/],
  },
  {
    id: 'who calls a port',
    why: 'clients outside, programs that read it in a variable, and other namespaces name Services, hosts, paths and ports, and stand in no manifest',
    places: [
      /Service (?:spec\.(?:ports|publishNotReadyAddresses|clusterIP)|metadata\.name)/,
      / pod\.containers\[\]\.ports/,
      /Ingress\S* spec\.(?:rules|tls)/,
      /HTTPRoute\S* spec(?:$|\.(?:rules|hostnames))/,
      /Probe\.(?:httpGet|tcpSocket|grpc)/,
    ],
  },
  {
    id: 'another one that is there too',
    why: 'the name is that of another Service, ServiceAccount or Secret in the same namespace: it may be meant',
    places: [
      / pod\.serviceAccountName$/,
      /Service spec\.selector/,
      / spec\.serviceName$/,
      /ServiceMonitor\S* spec\.(?:selector|endpoints)/,
      /HorizontalPodAutoscaler\S* spec\.scaleTargetRef/,
    ],
  },
  {
    id: 'labels by which a monitor looks',
    why: 'a label that a ServiceMonitor asks for may be left off a Service that is not to be monitored',
    places: [/Service metadata\.labels/, /template\.metadata(?:\.labels|$)/],
  },
  {
    id: 'Secrets that somebody else fills',
    why: 'certificates and pull secrets often come from elsewhere (cert-manager, the cloud), a type may be somebody’s own, and what is written beside a Secret is for others',
    places: [
      /ExternalSecret\S* spec\.target\.(?:name|creationPolicy|template\.(?:type|metadata))/,
      /secretObjects\[\]\.(?:type|labels)/,
      /(?:imagePullSecrets|tls)\[\]/,
    ],
  },
  {
    id: 'a program’s own',
    why: 'which arguments, variables, files, folders, amounts and containers a program needs, it alone knows; the container runtime reads some of them loosely',
    places: [
      / pod\.containers\[\](?:\.(?:args|command|env|image|name|resources|restartPolicy|volumeMounts|securityContext|livenessProbe|readinessProbe|startupProbe|lifecycle)|$)/,
      / pod\.(?:volumes|enableServiceLinks|hostNetwork|terminationGracePeriodSeconds|securityContext|imagePullSecrets)/,
      /ConfigMap data/,
      /StatefulSet\S* spec\.(?:volumeClaimTemplates|updateStrategy|persistentVolumeClaimRetentionPolicy)/,
    ],
  },
  {
    id: 'permissions',
    why: 'verbs and resources may be those of an extension, and what a program has to do, it alone knows',
    places: [/Role\S* (?:rules|metadata\.name)/],
  },
  {
    id: 'limits of a namespace',
    why: 'how much a namespace may have, and of which extended resources, is its owner’s choice',
    places: [/(?:LimitRange|ResourceQuota) spec/],
  },
  {
    id: 'metrics of an autoscaler',
    why: 'which metrics a cluster serves, its adapters alone know',
    places: [/HorizontalPodAutoscaler\S* spec\.metrics/],
  },
  {
    id: 'another kind of the same fields',
    why: 'Kubernetes has several kinds of workload that take these fields, and versions of groups that nobody knows here',
    places: [/ (?:kind|apiVersion)$/],
  },
];
