import type { z } from 'zod';
import type { RemoteValue } from '../../environments/secret.ts';
import { filesOfClass, keysOfClass, keysOfExternalSecret } from '../secrets/controllers.ts';
import type { Rendered } from '../support/rendered.ts';

type Source = z.input<typeof RemoteValue>;

/** A source with an absolute name, in the words of the tests that look through the controllers' eyes. */
export function remoteText({
  parameter,
  secretsManager = '',
  version,
  label,
  stage,
  property,
}: Source): string {
  const place = parameter === undefined ? `secretsmanager ${secretsManager.slice(1)}` : `ssm ${parameter}`;
  return [
    place,
    ...(property === undefined ? [] : [`property ${property}`]),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(label === undefined ? [] : [`label ${label}`]),
    ...(stage === undefined ? [] : [`label ${stage}`]),
  ].join(', ');
}

/** What a backend makes of one secret: its keys or files, and the Kubernetes Secret, if there is one. */
export function keysOfSecret(
  object: Rendered | undefined,
  objects: readonly Rendered[],
): { readonly name?: string | undefined; readonly keys: Readonly<Record<string, string>> } {
  if (object?.kind === 'ExternalSecret') return keysOfExternalSecret(object, objects);
  if (object?.kind === 'SecretProviderClass')
    return { name: keysOfClass(object)[0]?.name, keys: filesOfClass(object) };
  return { keys: {} };
}
