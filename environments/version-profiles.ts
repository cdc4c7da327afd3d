import type { Program, VersionRange } from './known-versions.ts';

/** Fields that the API server would write into an object by itself: written out, so that what is live is what was rendered. */
interface ExternalSecretsProfile extends VersionRange {
  /** In every `remoteRef` of an ExternalSecret. */
  readonly remoteRef: {
    readonly conversionStrategy?: 'Default';
    readonly decodingStrategy?: 'None';
    readonly metadataPolicy?: 'None';
    readonly nullBytePolicy?: 'Ignore';
  };
  /** In the `provider.aws` of a store. */
  readonly awsStore: { readonly sessionTagsPolicy?: 'None' };
}

interface CsiDriverProfile extends VersionRange {
  /** The oldest Kubernetes on which its chart installs (`kubeVersion`). */
  readonly kubernetes: string;
  /**
   * The longest poll interval in seconds: above it, 1.6 answers a pod's second mount from its rotation cache while the provider is away, and the
   * container starts on an empty folder (facts: secrets.md 9, new 1; nodeserver.go:129).
   */
  readonly longestPoll: number;
}

interface AwsProviderProfile extends VersionRange {
  /** Whether the kubelet has to hand it the pods' tokens: version 3 may no longer make them itself (rule R65). */
  readonly needsTokens: boolean;
}

interface ArgoCdProfile extends VersionRange {
  /** Beside limit and backoff: a retry takes the newest revision, so that a fix which was pushed meanwhile ends it. */
  readonly retry: { readonly refresh?: true };
}

const strategies = {
  conversionStrategy: 'Default',
  decodingStrategy: 'None',
  metadataPolicy: 'None',
} as const;
const nullBytes = { nullBytePolicy: 'Ignore' } as const;
const sessionTags = { sessionTagsPolicy: 'None' } as const;

/**
 * Serves v1, the one version that Purser writes, since 0.16; v1beta1 no longer since 0.17 (rule R72). What the CRDs default, by reading: 0.16.2, 0.20.4
 * and 2.9.0, the others from rules F12 and R105 and the issues E#6398 and E#6797. Of `nullBytePolicy` it is not known which version between 2.3 and 2.9
 * ceased to default it: written out, it is right with and without.
 */
const externalSecrets = {
  name: 'External Secrets Operator',
  newest: '2.9.0',
  ranges: [
    { from: '0.16', to: '0.20', remoteRef: strategies, awsStore: {} },
    { from: '1.0', to: '1.3', remoteRef: strategies, awsStore: {} },
    { from: '2.0', to: '2.2', remoteRef: strategies, awsStore: {} },
    { from: '2.3', to: '2.5', remoteRef: { ...strategies, ...nullBytes }, awsStore: {} },
    { from: '2.6', to: '2.8', remoteRef: { ...strategies, ...nullBytes }, awsStore: sessionTags },
    { from: '2.9', to: '2.9', remoteRef: {}, awsStore: sessionTags },
  ],
} as const satisfies Program<ExternalSecretsProfile>;

/** Serves SecretProviderClass v1 in all of them, and no field that Purser writes came or went. */
const csiDriver = {
  name: 'the Secrets Store CSI driver',
  newest: '1.6.0',
  ranges: [
    { from: '1.4', to: '1.5', kubernetes: '1.16', longestPoll: Number.POSITIVE_INFINITY },
    { from: '1.6', to: '1.6', kubernetes: '1.30', longestPoll: 120 },
  ],
} as const satisfies Program<CsiDriverProfile>;

const awsProvider = {
  name: 'the AWS provider of the Secrets Store CSI driver',
  newest: '3.1.1',
  ranges: [
    { from: '2.0', to: '2.1', needsTokens: false },
    { from: '3.0', to: '3.1', needsTokens: true },
  ],
} as const satisfies Program<AwsProviderProfile>;

/** `retry.refresh` was read in 3.2.11 (types.go:1477) and 3.5.1; where it is not known it is not written, as an unknown field stops every sync. */
const argocd = {
  name: 'Argo CD',
  newest: '3.5.1',
  ranges: [
    { from: '3.0', to: '3.1', retry: {} },
    { from: '3.2', to: '3.5', retry: { refresh: true } },
  ],
} as const satisfies Program<ArgoCdProfile>;

/** Its chart, whose versions are not those of the program; nothing that Purser renders depends on it yet. */
const reloader = {
  name: "Reloader's chart",
  newest: '2.2.16',
  ranges: [{ from: '2.2', to: '2.2' }],
} as const satisfies Program<VersionRange>;

/** The table of versions: what each program in the cluster defaults, lacks and needs. A new version is a row, or the end of one. */
export const programs = { externalSecrets, csiDriver, awsProvider, argocd, reloader };

/** What holds for the versions that an environment declares. */
export interface Profiles {
  readonly externalSecrets: ExternalSecretsProfile;
  readonly csiDriver: CsiDriverProfile;
  readonly awsProvider: AwsProviderProfile;
  readonly argocd: ArgoCdProfile;
}
