import { field, textAt } from './field.ts';
import type { Manifest } from './manifest.ts';

/** What is remembered of an object when only its text is kept. */
export interface ObjectIdentity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** The Secrets that a controller makes for it, by name, in its namespace. */
  readonly madeSecrets: readonly string[];
}

export function identityOf({ apiVersion, kind, metadata, spec }: Manifest): ObjectIdentity {
  const { namespace, name } = metadata;
  return { apiVersion, kind, namespace, name, madeSecrets: madeSecrets(kind, spec) };
}

const none: readonly string[] = [];

function madeSecrets(kind: string, spec: unknown): readonly string[] {
  if (kind === 'ExternalSecret') {
    const name = textAt(spec, 'target', 'name');
    return name === undefined ? none : [name];
  }
  if (kind !== 'SecretProviderClass') return none;
  const objects = field(spec, 'secretObjects');
  return Array.isArray(objects)
    ? objects.flatMap((object: unknown) => textAt(object, 'secretName') ?? [])
    : none;
}
