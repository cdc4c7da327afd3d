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
  /** The Helm release that an Application installs. */
  readonly release?: { readonly name: string; readonly namespace: string } | undefined;
}

export function identityOf({ apiVersion, kind, metadata, spec }: Manifest): ObjectIdentity {
  const { namespace, name } = metadata;
  const identity = { apiVersion, kind, namespace, name, madeSecrets: madeSecrets(kind, spec) };
  return kind === 'Application' ? { ...identity, release: release(spec) } : identity;
}

function release(spec: unknown): ObjectIdentity['release'] {
  const name = textAt(spec, 'source', 'helm', 'releaseName');
  return name === undefined ? undefined : { name, namespace: textAt(spec, 'destination', 'namespace') ?? '' };
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
