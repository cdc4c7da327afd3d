import { field, mapAt, textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { keyTypes, parameterTypes, secretTypes } from './aws-types.ts';
import { isDecisive } from './is-decisive.ts';
import { nameInAws } from './name-in-aws.ts';
import { ObjectIndex } from './object-index.ts';

/** A secret or parameter that is encrypted with a key of the customer. */
export interface Encrypted {
  /** As a reading names it. */
  readonly resource: string;
  /** Where it lies; `undefined` where its controller decides. */
  readonly region: string | undefined;
  /** An ARN, an id, an alias, or the name of a Key here. */
  readonly key: string;
}

/** Those whose key is known here, unless a Key among the objects says who may use it: that may be anybody. */
export function encryptedIn(objects: ObjectSet): readonly Encrypted[] {
  const keys = new ObjectIndex(keyTypes.flatMap((type) => objects.ofType(type)));
  const found = [...secretTypes, ...parameterTypes].flatMap((type) => objects.ofType(type));
  return found.flatMap((object) => {
    const resource = isDecisive(object) ? resourceOf(object) : undefined;
    const key = keyOf(object, keys);
    return resource === undefined || key === undefined ? [] : { resource, region: regionOf(object), key };
  });
}

function specOf({ value }: KeptObject): unknown {
  return mapAt(value, 'spec', 'forProvider') ?? field(value, 'spec');
}

/** AWS gives a secret of Crossplane its external name, which nobody knows before; a parameter has no other name. */
function resourceOf(object: KeptObject): string | undefined {
  const spec = specOf(object);
  if (object.type.startsWith('Parameter.'))
    return textAt(spec, 'type') === 'SecureString'
      ? `parameter/${nameInAws(object).replace(/^\//, '')}`
      : undefined;
  const name = textAt(spec, 'name');
  return name === undefined ? undefined : `secret:${name}`;
}

function regionOf(object: KeptObject): string | undefined {
  return (
    textAt(specOf(object), 'region') ??
    textAt(object.value, 'metadata', 'annotations', 'services.k8s.aws/region')
  );
}

/** What AWS itself encrypts with, whoever may read may use. */
function keyOf(object: KeptObject, keys: ObjectIndex): string | undefined {
  const spec = specOf(object);
  const written = ['kmsKeyID', 'kmsKeyId', 'keyID', 'keyId'].flatMap((name) => textAt(spec, name) ?? [])[0];
  if (written !== undefined) return /^$|(?:^|:)alias\/aws\//.test(written) ? undefined : written;
  const reference = field(field(spec, 'kmsKeyRef'), 'from') ?? field(spec, 'kmsKeyIdRef');
  const key = keys.named('Key.kms', reference, object);
  return key !== undefined && textAt(specOf(key), 'policy') !== undefined
    ? undefined
    : textAt(reference, 'name');
}
