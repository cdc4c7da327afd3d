import { goDuration } from '../../../src/parse/model/go-duration.ts';
import { field, textAt } from '../../../src/values/field.ts';
import { list } from '../../secrets/list.ts';
import type { Rendered } from '../../support/rendered.ts';
import type { ServiceInput } from '../any-service.ts';
import { keysOfSecret, remoteText } from '../given-secret.ts';
import { container, each, kind, named, one, pod, runs, workload, type Place } from './placed.ts';

type Secret = NonNullable<ServiceInput['secrets']>[string];

function isCsi(input: ServiceInput, secret: Secret): boolean {
  return (secret.backend ?? input.secretsBackend) === 'csi';
}

/** The ExternalSecret or SecretProviderClass of a declared secret. */
function objectOf(input: ServiceInput, name: string, secret: Secret, objects: readonly Rendered[]) {
  const own = isCsi(input, secret) ? secret.csi?.name : secret.externalSecrets?.name;
  const wanted = isCsi(input, secret) ? 'SecretProviderClass' : 'ExternalSecret';
  return kind(objects, wanted, own ?? `web-${name}`);
}

const declared: Place = (input, objects) =>
  Object.entries(input.secrets ?? {}).flatMap(([name, secret]) => {
    const object = objectOf(input, name, secret, objects);
    const made = keysOfSecret(object, objects);
    const { secretName } = (isCsi(input, secret) ? secret.csi : secret.externalSecrets) ?? {};
    const given = Object.entries(secret.keys).map(([key, value]) => [
      key,
      remoteText({ ...secret, ...value }),
    ]);
    return [
      ...each(`keys of ${name}`, Object.fromEntries(given), made.keys),
      ...one(`Secret of ${name}`, made.name === undefined ? undefined : secretName, made.name),
      ...one(`type of ${name}`, made.name === undefined ? undefined : secret.type, typeOf(object)),
      ...one(`mountPath of ${name}`, secret.mountPath, mountPathOf(input, name, secret, objects)),
      ...interval(input, name, secret, object),
    ];
  });

function typeOf(object: Rendered | undefined): unknown {
  return object?.kind === 'ExternalSecret'
    ? textAt(object['spec'], 'target', 'template', 'type')
    : textAt(list(field(object?.['spec'], 'secretObjects'))[0], 'type');
}

function mountPathOf(input: ServiceInput, name: string, secret: Secret, objects: readonly Rendered[]) {
  const volume = (isCsi(input, secret) ? secret.csi?.volumeName : undefined) ?? `secret-${name}`;
  return textAt(named(container(objects), 'volumeMounts', volume), 'mountPath');
}

function interval(input: ServiceInput, name: string, secret: Secret, object: Rendered | undefined) {
  const given = secret.externalSecrets?.refreshInterval;
  return isCsi(input, secret) || given === undefined
    ? []
    : one(`refreshInterval of ${name}`, goDuration(given), textAt(object?.['spec'], 'refreshInterval'));
}

/** Pods that run to an end, and those that do not read a secret, are not restarted for it. */
const restarted: Place = (input, objects) =>
  runs(input)
    ? []
    : Object.entries(input.secrets ?? {})
        .filter(([name, { mountPath }]) => mountPath !== undefined || isRead(input, name))
        .flatMap(([name, secret]) => {
          const object = objectOf(input, name, secret, objects);
          const watched = Object.entries(workload(objects).metadata.annotations ?? {})
            .filter(([key]) => key.endsWith('reloader.stakater.com/reload'))
            .flatMap(([, names]) => names.split(','));
          const made = keysOfSecret(object, objects).name ?? object?.metadata.name ?? '';
          return one(`restart of ${name}`, secret.restart, watched.includes(made) ? 'reloader' : 'none');
        });

function isRead({ env = {}, initContainers = {} }: ServiceInput, name: string): boolean {
  const all = [env, ...Object.values(initContainers).map((given) => given.env ?? {})];
  return all
    .flatMap((variables) => Object.values(variables))
    .some((variable) => typeof variable === 'object' && variable.secret === name);
}

export const secrets: Place = (input, objects) => [...declared(input, objects), ...restarted(input, objects)];

export const secretsBackend: Place = (input, objects) => {
  const all = Object.values(input.secrets ?? {}).filter(({ backend }) => backend === undefined);
  if (input.secretsBackend === undefined || all.length === 0) return [];
  const expected = input.secretsBackend === 'csi' ? 'SecretProviderClass' : 'ExternalSecret';
  return one('secretsBackend', expected, kind(objects, expected)?.kind);
};

export const imagePullSecrets: Place = (input, objects) =>
  (input.imagePullSecrets ?? []).flatMap(({ secret: own, name }, index) => {
    const secret = input.secrets?.[own ?? ''];
    const object = secret && objectOf(input, own ?? '', secret, objects);
    const found = list(field(pod(objects), 'imagePullSecrets'))[index];
    return one('imagePullSecrets', name ?? keysOfSecret(object, objects).name, textAt(found, 'name'));
  });
