import { expect } from 'vitest';
import { field, textAt } from '../../src/values/field.ts';
import type { Rendered } from '../support/rendered.ts';
import { templateOf, workloadOf } from '../support/workload.ts';
import { filesOfClass, keysOfExternalSecret, keysOfClass } from './controllers.ts';
import { list } from './list.ts';

/** What a program gets, each value by its place in AWS: it must not be able to tell which backend brought it. */
export interface ProgramView {
  /** Variables by name: `env.DB_PASSWORD` is `secretsmanager dev/web/database, property password`. */
  readonly variables: Readonly<Record<string, string>>;
  /** The Secret and key that each variable names. */
  readonly keys: Readonly<Record<string, string>>;
  /** Files by absolute path. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the one container of a workload gets, as the controllers would bring it; everything that they would stumble over fails. */
export function programView(objects: readonly Rendered[], service: string): ProgramView {
  const workload = workloadOf(objects, service);
  const pod = field(templateOf(workload), 'spec');
  const [container, ...others] = list(field(pod, 'containers'));
  expect(others).toEqual([]);
  const volumes = new Map(
    list(field(pod, 'volumes')).map((volume) => [textAt(volume, 'name') ?? '', volume]),
  );
  const claims = new Set(
    list(field(workload['spec'], 'volumeClaimTemplates')).map((claim) => textAt(claim, 'metadata', 'name')),
  );
  const mounts = list(field(container, 'volumeMounts')).filter((mount) => !claims.has(textAt(mount, 'name')));
  // The kubelet skips a volume that no container mounts, and nothing is fetched (rule R52).
  expect(mounts.map((mount) => textAt(mount, 'name') ?? '').toSorted()).toEqual(
    [...volumes.keys()].toSorted(),
  );
  const mounted = mountedClasses(objects, workload, [...volumes.values()]);
  const secrets = secretsOf(objects, workload, mounted);
  const references = list(field(container, 'env')).flatMap((variable) => reference(variable));
  return {
    variables: Object.fromEntries(
      references.map(({ name, secret, key }) => [name, keyOf(secrets, secret, key)]),
    ),
    keys: Object.fromEntries(references.map(({ name, key }) => [name, key])),
    files: Object.fromEntries(
      mounts.flatMap((mount) => mountedFiles(mount, volumes, objects, workload, secrets)),
    ),
  };
}

/** The Kubernetes Secrets that the controllers make, sorted. */
export function secretNames(objects: readonly Rendered[]): readonly string[] {
  const eso = objects.filter(({ kind }) => kind === 'ExternalSecret');
  const csi = objects.filter(({ kind }) => kind === 'SecretProviderClass');
  const made = [...eso.map((each) => keysOfExternalSecret(each, objects)), ...csi.flatMap(keysOfClass)];
  return made.map(({ name }) => name).toSorted();
}

interface Reference {
  readonly name: string;
  readonly secret: string;
  readonly key: string;
}

function reference(variable: unknown): readonly Reference[] {
  const source = field(field(variable, 'valueFrom'), 'secretKeyRef');
  if (source === undefined) return [];
  // An optional key would let the first pod start without its variable (rule R71).
  expect(Object.keys(Object(source)).toSorted()).toEqual(['key', 'name']);
  return [
    {
      name: textAt(variable, 'name') ?? '',
      secret: textAt(source, 'name') ?? '',
      key: textAt(source, 'key') ?? '',
    },
  ];
}

function keyOf(secrets: Secrets, secret: string, key: string): string {
  const value = secrets.get(secret)?.[key];
  if (value === undefined) throw new Error(`nothing produces the key ${key} of the Secret ${secret}`);
  return value;
}

type Secrets = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Every Secret that exists while the pod runs; two producers of one would fight over it (rules R44, R45, R100). */
function secretsOf(objects: readonly Rendered[], workload: Rendered, mounted: readonly Rendered[]): Secrets {
  const made = [
    ...inNamespace(objects, workload, 'ExternalSecret').map((object) =>
      keysOfExternalSecret(object, objects),
    ),
    ...mounted.flatMap(keysOfClass),
  ];
  const secrets = new Map(made.map(({ name, keys }) => [name, keys]));
  expect(secrets.size).toBe(made.length);
  return secrets;
}

/** The classes that the pod's volumes name: of its own namespace, each once, read-only (rules R54, R55, R56). */
function mountedClasses(
  objects: readonly Rendered[],
  workload: Rendered,
  volumes: readonly unknown[],
): readonly Rendered[] {
  const names = volumes.flatMap((volume) => className(volume) ?? []);
  expect(new Set(names).size).toBe(names.length);
  return names.map((name) =>
    only(inNamespace(objects, workload, 'SecretProviderClass'), 'SecretProviderClass', name),
  );
}

function className(volume: unknown): string | undefined {
  const csi = field(volume, 'csi');
  if (csi === undefined) return undefined;
  const name = textAt(csi, 'volumeAttributes', 'secretProviderClass');
  // Any other attribute would win over the class's parameters (rule R38).
  expect(csi).toEqual({
    driver: 'secrets-store.csi.k8s.io',
    readOnly: true,
    volumeAttributes: { secretProviderClass: name },
  });
  return name;
}

function mountedFiles(
  mount: unknown,
  volumes: ReadonlyMap<string, unknown>,
  objects: readonly Rendered[],
  workload: Rendered,
  secrets: Secrets,
): readonly (readonly [string, string])[] {
  const volume = volumes.get(textAt(mount, 'name') ?? '');
  const folder = textAt(mount, 'mountPath') ?? '';
  const name = className(volume);
  if (name !== undefined) {
    const files = filesOfClass(
      only(inNamespace(objects, workload, 'SecretProviderClass'), 'SecretProviderClass', name),
    );
    return Object.entries(files).map(([file, value]) => [`${folder}/${file}`, value]);
  }
  const secret = field(volume, 'secret');
  if (secret === undefined) return [];
  return list(field(secret, 'items')).map((item) => [
    `${folder}/${textAt(item, 'path')}`,
    keyOf(secrets, textAt(secret, 'secretName') ?? '', textAt(item, 'key') ?? ''),
  ]);
}

function inNamespace(
  objects: readonly Rendered[],
  { metadata }: Rendered,
  kind: string,
): readonly Rendered[] {
  return objects.filter((each) => each.kind === kind && each.metadata.namespace === metadata.namespace);
}

function only(objects: readonly Rendered[], kind: string, name: string): Rendered {
  const [found, ...others] = objects.filter((each) => each.kind === kind && each.metadata.name === name);
  if (found === undefined || others.length > 0) throw new Error(`expected one ${kind} ${name}`);
  return found;
}
