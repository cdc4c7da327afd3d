import type { Service } from '../../../environments/service.ts';
import type { VariableSource } from '../../../environments/variable.ts';

/** The names of the secrets that a variable of any container reads. */
export function namedByVariables({ env, initContainers, hooks }: Service): ReadonlySet<string | undefined> {
  const all = [env, ...[initContainers, hooks].flatMap(envOfAll)].flatMap((each) => Object.values(each));
  return new Set(all.map((each) => (typeof each === 'string' ? undefined : each.secret)));
}

/** The names of the secrets that an Ingress or the kubelet reads as a whole. */
export function namedAsWhole({ ingress, imagePullSecrets }: Service): ReadonlySet<string | undefined> {
  return new Set([...(ingress?.tls ?? []), ...imagePullSecrets].map(({ secret }) => secret));
}

type Environments = Readonly<
  Record<
    string,
    { readonly env: Readonly<Record<string, string | { readonly secret?: string | undefined }>> }
  >
>;

function envOfAll(containers: Environments): readonly Environments[string]['env'][] {
  return Object.values(containers).map(({ env }) => env);
}

/** Whether a variable names its source in AWS itself. */
export function isDirect({ secret, key, config, field, resource }: VariableSource): boolean {
  return [secret, key, config, field, resource].every((each) => each === undefined);
}
