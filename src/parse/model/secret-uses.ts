import type { Service } from '../../../environments/service.ts';

/** The names of the secrets that a variable of these containers reads. */
export function namedByVariables(containers: readonly WithVariables[]): ReadonlySet<string | undefined> {
  const all = containers.flatMap(({ env }) => Object.values(env));
  return new Set(all.map((each) => (typeof each === 'string' ? undefined : each.secret)));
}

interface WithVariables {
  readonly env: Readonly<Record<string, string | { readonly secret?: string | undefined }>>;
}

/** The names of the secrets that an Ingress or the kubelet reads as a whole. */
export function namedAsWhole({ ingress, imagePullSecrets }: Service): ReadonlySet<string | undefined> {
  return new Set([...(ingress?.tls ?? []), ...imagePullSecrets].map(({ secret }) => secret));
}
