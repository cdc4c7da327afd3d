import type { ObjectSchemas } from './schema/object-schemas.ts';

/**
 * What is known of the cluster beside its objects: from the environment, or from the options of `purser lint`. What is absent is not known:
 * a rule that needs it says nothing, and `lint` says what it could not check.
 */
export interface Facts {
  /** Whether the objects are all there is in their namespaces, beside what the facts name: only then something can be missing. */
  readonly isComplete?: boolean | undefined;
  /** What the API server accepts; a kind without a schema is not checked. */
  readonly schemas?: ObjectSchemas | undefined;
  /** The name of the environment, which only the rules of a team ask for. */
  readonly environment?: string | undefined;
  /** Minor version, such as `1.34`. */
  readonly kubernetes?: string | undefined;
  /** Versions of the programs in the cluster, such as `2.9`. */
  readonly externalSecrets?: string | undefined;
  readonly csiDriver?: string | undefined;
  readonly awsProvider?: string | undefined;
  readonly argocdVersion?: string | undefined;
  /** Where Argo CD looks for Applications. */
  readonly argocdNamespaces?: readonly string[] | undefined;
  /** The URL of the repository in which all this lies, as Applications name it. */
  readonly repository?: string | undefined;
  /** How Argo CD reads the folders that no Application here names: `spec.source.directory` of their Applications. */
  readonly directory?:
    | {
        readonly recurse?: boolean | undefined;
        readonly include?: string | undefined;
        readonly exclude?: string | undefined;
      }
    | undefined;
  /** How many bytes of manifests its repo server reads of one Application; 0 is without end. */
  readonly mostDirectoryBytes?: number | undefined;
  /** How Argo CD marks what is its own. */
  readonly tracking?: 'annotation' | 'label' | 'annotation+label' | undefined;
  /** Whether Argo CD has a health check for Applications, which it has not by default. */
  readonly applicationHealth?: boolean | undefined;
  /** Types that the cluster serves beside those of Kubernetes, as `ExternalSecret.external-secrets.io`. */
  readonly installedTypes?: readonly string[] | undefined;
  /** Types whose objects have no namespace, beside those of Kubernetes. */
  readonly clusterTypes?: readonly string[] | undefined;
  /** Namespaces that exist although nobody here makes them. */
  readonly namespaces?: readonly string[] | undefined;
  /** AppProjects that exist although nobody here makes them. */
  readonly projects?: readonly string[] | undefined;
  /** Clusters that Argo CD knows, by name or by the URL of the API server. */
  readonly clusters?: readonly string[] | undefined;
  /** Other objects that exist although nobody here makes them, as `ServiceAccount/namespace/name`; absent when they are not known. */
  readonly existing?: readonly string[] | undefined;
  /** Secrets that exist although nobody here makes them, as `namespace/name`. */
  readonly secrets?: readonly string[] | undefined;
  /** Names of the stores that exist although nobody here makes them; absent when they are not known. */
  readonly stores?: readonly string[] | undefined;
  /** The controller class of External Secrets Operator. */
  readonly controllerClass?: string | undefined;
  /** Whether the CSI driver makes Kubernetes Secrets. */
  readonly syncSecret?: boolean | undefined;
  /** How often the CSI driver reads values again, in seconds; `none` when rotation is off. */
  readonly rotationSeconds?: number | 'none' | undefined;
  /** Whether the kubelet hands the driver tokens of pods, for IRSA and for Pod Identity. */
  readonly tokenRequests?: boolean | undefined;
  /** Whether Reloader looks at SecretProviderClasses. */
  readonly reloaderReadsClasses?: boolean | undefined;
  /** Whether the AWS provider knows a region that a class does not name. */
  readonly providerRegion?: boolean | undefined;
  readonly partition?: string | undefined;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
}
