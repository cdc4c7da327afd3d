/** What the services of an environment ask of its operators: each switches values of their charts on. */
export interface Features {
  /** The CSI driver keeps a Kubernetes Secret for a service that reads variables from it. */
  readonly syncedSecrets: boolean;
  /** Pods restart when the files of a class change of which there is no Kubernetes Secret. */
  readonly classRestarts: boolean;
}
