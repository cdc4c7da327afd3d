import type { InputPath, SecretModel, ServiceModel } from '../../../environments/model.ts';
import type { VariableModel } from '../../../environments/pod-model.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import type { ServiceRule } from '../service-rule.ts';
import { variablesOf } from './variables-of.ts';

export const noUnknownSecret: ServiceRule = {
  id: 'no-unknown-secret',
  level: 'contract',
  rows: ['R149', 'H4'],
  why: 'a variable that reads a key nobody produces keeps its pod in CreateContainerConfigError; an Ingress has no certificate then, and an image is not pulled',
  check: (service) => {
    const problems: Problem[] = [];
    for (const { variable, path } of variablesOf(service)) {
      const what = unknownIn(variable, service);
      if (what !== undefined) problems.push({ path, what, help: declare });
    }
    for (const { secret, path } of references(service)) {
      const what = unknownSecret(secret, service.secrets);
      if (what !== undefined) problems.push({ path, what, help: declare });
    }
    return problems;
  },
};

const declare = 'declare it under secrets, or correct the name';

function unknownIn(variable: VariableModel, { secrets }: ServiceModel): string | undefined {
  if (!('secret' in variable)) return undefined;
  const { secret, key } = variable;
  const found = secrets.find(({ name }) => name === secret);
  if (found === undefined) return unknownSecret(secret, secrets);
  if (found.keys.some((each) => each.key === key)) return undefined;
  return `reads the key "${key}", which the secret "${secret}" does not have${suggest(
    key,
    found.keys.map((each) => each.key),
  )}`;
}

function unknownSecret(secret: string, secrets: readonly SecretModel[]): string | undefined {
  const names = secrets.map(({ name }) => name);
  if (names.includes(secret)) return undefined;
  return `reads the secret "${secret}", which is not declared${suggest(secret, names)}`;
}

/** Where a secret is named as a whole. */
function references({
  ingress,
  imagePullSecrets,
}: ServiceModel): readonly { readonly secret: string; readonly path: InputPath }[] {
  const named = [
    ...(ingress?.tls ?? []).map(({ secret }, index) => ({
      secret,
      path: ['ingress', 'tls', index, 'secret'],
    })),
    ...imagePullSecrets.map(({ secret }, index) => ({ secret, path: ['imagePullSecrets', index, 'secret'] })),
  ];
  return named.flatMap(({ secret, path }) => (secret === undefined ? [] : [{ secret, path }]));
}
