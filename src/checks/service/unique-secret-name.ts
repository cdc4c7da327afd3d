import type { SecretModel } from '../../../environments/model.ts';
import type { ServiceRule } from '../service-rule.ts';

/** Rules R44, R45, R100, inside one service, where the line is known; unique-objects looks across services. */
export const uniqueSecretName: ServiceRule = {
  id: 'unique-secret-name',
  level: 'contract',
  rows: ['R44', 'R45', 'R100'],
  why: 'two owners of one Kubernetes Secret overwrite each other, and of two objects of one name the API server keeps one',
  check: ({ name: service, secrets }) => {
    if (!secrets.some((one, index) => hasTwin(one, index, secrets))) return [];
    const owners = new Map<string, string>();
    const [usual, given] = [true, false].map((wanted) =>
      secrets.filter((secret) => isUsual(secret, service) === wanted),
    );
    return [...(usual ?? []), ...(given ?? [])].flatMap((secret) => {
      const made = madeBy(secret);
      const taken = made.find((each) => owners.has(each));
      for (const each of made) owners.set(each, owners.get(each) ?? secret.name);
      if (taken === undefined) return [];
      const what = `makes ${taken}, like the secret "${owners.get(taken)}"`;
      return [{ path: secret.path, atKey: true, what, help: 'give each its own name' }];
    });
  },
};

/** Whether an earlier secret may make the same: most services have none such, and need no list of what is made. */
function hasTwin(
  { objectName, secretName }: SecretModel,
  index: number,
  secrets: readonly SecretModel[],
): boolean {
  for (let earlier = 0; earlier < index; earlier += 1) {
    const other = secrets[earlier];
    if (other?.objectName === objectName || other?.secretName === secretName) return true;
  }
  return false;
}

/** Whoever chose a name is told that it is taken, not the one who has it by default. */
function isUsual({ name, objectName, secretName }: SecretModel, service: string): boolean {
  const usual = `${service}-${name}`;
  return objectName === usual && (secretName === usual || secretName === `${usual}-csi`);
}

const kinds = { 'external-secrets': 'ExternalSecret', csi: 'SecretProviderClass' } as const;

function madeBy({ backend, objectName, secretName, needsSecret }: SecretModel): readonly string[] {
  const object = `the ${kinds[backend]} "${objectName}"`;
  return backend === 'csi' && !needsSecret ? [object] : [`the Kubernetes Secret "${secretName}"`, object];
}
