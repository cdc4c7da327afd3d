import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { Need } from './need.ts';

/** The certificates of a Gateway; of another namespace only a ReferenceGrant would tell. */
export function gatewayCertificates(value: unknown, namespace: string | undefined): readonly Need[] {
  return listAt(value, 'spec', 'listeners').flatMap((listener, index) =>
    listAt(listener, 'tls', 'certificateRefs').flatMap((each, position): readonly Need[] => {
      const name = textAt(each, 'name');
      const isOwn = (textAt(each, 'namespace') ?? namespace) === namespace;
      if (name === undefined || !isOwn || (textAt(each, 'kind') ?? 'Secret') !== 'Secret') return [];
      const path = ['spec', 'listeners', index, 'tls', 'certificateRefs', position];
      return [{ type: 'Secret', name, use: 'certificate', isOptional: false, path }];
    }),
  );
}

/** Where the Prometheus operator and KEDA write what they read in a Secret. */
const references: readonly (readonly string[])[] = [
  ['basicAuth', 'username'],
  ['basicAuth', 'password'],
  ['authorization', 'credentials'],
  ['bearerTokenSecret'],
  ['tlsConfig', 'ca', 'secret'],
  ['tlsConfig', 'cert', 'secret'],
  ['tlsConfig', 'keySecret'],
];

/** What the Prometheus operator or KEDA signs in with. */
export function credentials(value: unknown): readonly Need[] {
  const spec = mapAt(value, 'spec');
  const targets = listAt(spec, 'secretTargetRef').flatMap((each, index) =>
    secretNeed(each, ['spec', 'secretTargetRef', index]),
  );
  const endpoints = ['endpoints', 'podMetricsEndpoints'].flatMap((list) =>
    listAt(spec, list).flatMap((endpoint, index) =>
      references.flatMap((names) => secretNeed(mapAt(endpoint, ...names), ['spec', list, index, ...names])),
    ),
  );
  return [...targets, ...endpoints];
}

function secretNeed(reference: unknown, path: FieldPath): readonly Need[] {
  const [name, key] = [textAt(reference, 'name'), textAt(reference, 'key')];
  if (name === undefined || name === '') return [];
  const isOptional = field(reference, 'optional') === true;
  return [{ type: 'Secret', name, key, use: 'credentials', isOptional, path }];
}
