interface Labelled {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly selector: Readonly<Record<string, string>>;
}

/**
 * The labels of every object of a service. No version, hash or commit among them: a label that changes with each release would rewrite
 * every file. No `app.kubernetes.io/instance` either, which Argo CD may claim for itself (rule D12).
 */
export function serviceLabels({ name, labels }: Labelled): Record<string, string> {
  return { ...labels, 'app.kubernetes.io/name': name };
}

/** The labels of the pods: those of the service, and what the selector asks for. */
export function podLabels(service: Labelled): Record<string, string> {
  return { ...serviceLabels(service), ...service.selector };
}
