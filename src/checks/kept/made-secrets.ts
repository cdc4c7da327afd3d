import { listAt, mapAt, textAt, textsOf } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { once } from '../objects/once.ts';
import { exact } from './exact.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** A Kubernetes Secret that an object is, or that a controller makes for it. */
export interface MadeSecret {
  readonly name: string;
  /** Its keys; absent when the values in AWS, a template or a controller decide them. */
  readonly keys?: readonly string[] | undefined;
  readonly type: string;
  readonly by: 'ExternalSecret' | 'SecretProviderClass' | 'Secret' | 'Certificate' | 'SealedSecret';
  /** False for an ExternalSecret that only adds to a Secret of somebody else (`Merge`) or makes none. */
  readonly isWhole: boolean;
  readonly path: FieldPath;
}

const none: readonly MadeSecret[] = [];

export const madeSecretsOf = once((object): readonly MadeSecret[] => {
  switch (object.type) {
    case 'ExternalSecret.external-secrets.io':
      return ofExternalSecret(object);
    case 'SecretProviderClass.secrets-store.csi.x-k8s.io':
      return ofProviderClass(object);
    case 'Secret':
      return ofSecret(object);
    case 'SealedSecret.bitnami.com':
      return ofOthers('SealedSecret', object.name, ['metadata', 'name']);
    case 'Certificate.cert-manager.io':
      return ofOthers('Certificate', textAt(object.value, 'spec', 'secretName'), ['spec', 'secretName']);
    default:
      return none;
  }
});

function ofExternalSecret({ value, name }: SeenObject): readonly MadeSecret[] {
  return ofSpec(mapAt(value, 'spec'), name, ['spec']);
}

/** What the ExternalSecrets of a ClusterExternalSecret make, in whichever namespaces they are. */
export const madeByCluster = once(({ value, name }): readonly MadeSecret[] => {
  const path = ['spec', 'externalSecretSpec'];
  return ofSpec(mapAt(value, ...path), textAt(value, 'spec', 'externalSecretName') ?? name, path);
});

function ofSpec(spec: unknown, name: string, path: FieldPath): readonly MadeSecret[] {
  const target = mapAt(spec, 'target');
  const policy = textAt(target, 'creationPolicy') ?? 'Owner';
  if (policy === 'None' || otherKindOf(target) !== undefined) return none;
  const template = mapAt(target, 'template');
  return [
    {
      name: textAt(target, 'name') ?? name,
      keys: policy === 'CreateOrMerge' ? undefined : keysOf(spec, template),
      type: textAt(template, 'type') || 'Opaque',
      by: 'ExternalSecret',
      isWhole: policy !== 'Merge',
      path: [...path, 'target', 'name'],
    },
  ];
}

/**
 * What an ExternalSecret makes in the place of a Secret, as `ConfigMap/name` (E: apis/externalsecrets/v1/externalsecret_types.go, ManifestReference).
 */
export function madeInsteadOf({ type, value, name }: SeenObject): string | undefined {
  if (type !== 'ExternalSecret.external-secrets.io') return undefined;
  const target = mapAt(value, 'spec', 'target');
  const kind = otherKindOf(target);
  return kind === undefined ? undefined : `${kind}/${textAt(target, 'name') ?? name}`;
}

function otherKindOf(target: unknown): string | undefined {
  const kind = textAt(target, 'manifest', 'kind');
  return kind === 'Secret' ? undefined : kind;
}

/** What a template says replaces what was fetched, unless it is merged (E: controller_template.go:71, rule R98). */
function keysOf(spec: unknown, template: unknown): readonly string[] | undefined {
  const written = Object.keys(mapAt(template, 'data') ?? {});
  if (listAt(template, 'templateFrom').length > 0) return undefined;
  const merges = textAt(template, 'mergePolicy') === 'Merge';
  if (written.length > 0 && !merges) return written;
  if (listAt(spec, 'dataFrom').length > 0) return undefined;
  const fetched = textsOf(listAt(spec, 'data'), 'secretKey');
  return exact([...fetched, ...written]);
}

function ofProviderClass({ value }: SeenObject): readonly MadeSecret[] {
  return listAt(value, 'spec', 'secretObjects').flatMap((each, index) => {
    const name = textAt(each, 'secretName');
    if (name === undefined) return [];
    return {
      name,
      keys: exact(textsOf(listAt(each, 'data'), 'key')),
      type: textAt(each, 'type') ?? '',
      by: 'SecretProviderClass',
      isWhole: true,
      path: ['spec', 'secretObjects', index, 'secretName'],
    };
  });
}

function ofSecret({ value, name }: SeenObject): readonly MadeSecret[] {
  const written = [
    ...Object.keys(mapAt(value, 'data') ?? {}),
    ...Object.keys(mapAt(value, 'stringData') ?? {}),
  ];
  const type = textAt(value, 'type') ?? 'Opaque';
  const keys = isFilledLater(type, written) ? undefined : written;
  return [{ name, keys, type, by: 'Secret', isWhole: true, path: ['metadata', 'name'] }];
}

/** Kubernetes writes the token of a ServiceAccount; a Secret without keys is there for a controller to fill. */
function isFilledLater(type: string, keys: readonly string[]): boolean {
  return type === 'kubernetes.io/service-account-token' || (type === 'Opaque' && keys.length === 0);
}

/** Secrets of controllers that Purser does not know further. */
function ofOthers(by: MadeSecret['by'], name: string | undefined, path: FieldPath): readonly MadeSecret[] {
  return name === undefined ? none : [{ name, type: '', by, isWhole: true, path }];
}
