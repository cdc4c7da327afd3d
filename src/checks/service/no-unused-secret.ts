import type { ServiceModel } from '../../../environments/model.ts';
import { suggest } from '../../values/suggest.ts';
import type { ServiceCheck } from '../service-check.ts';

/** Rules R52, R53. */
export const noUnusedSecret: ServiceCheck = {
  id: 'no-unused-secret',
  why: 'a secret that nothing reads is a permission that nobody needs, and the CSI driver never fetches what no program uses',
  check: (service) =>
    service.secrets
      .filter(({ inEnvironment, mountPath }) => !inEnvironment && mountPath === undefined)
      .filter(({ name }) => !isMisspelt(name, service))
      .map(({ name, path }) => ({
        path,
        atKey: true,
        what: `nothing reads the secret "${name}"`,
        help: 'use one of its keys in env, give it a mountPath, or remove it',
      })),
};

/** A variable that misspells the name is one fault, not two. */
function isMisspelt(name: string, { secrets, variables }: ServiceModel): boolean {
  return variables.some(
    (variable) =>
      'secret' in variable &&
      !secrets.some((secret) => secret.name === variable.secret) &&
      suggest(variable.secret, [name]) !== '',
  );
}
