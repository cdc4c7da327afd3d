import { expect } from 'vitest';
import { field, textAt } from '../../src/values/field.ts';
import type { Rendered } from '../support/rendered.ts';
import { list } from './list.ts';

/** A Kubernetes Secret that a controller makes: its keys and the places in AWS where their values live. */
interface MadeSecret {
  readonly name: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** What External Secrets Operator makes of an ExternalSecret (facts: secrets.md 1.2, 1.8). */
export function keysOfExternalSecret({ spec, metadata }: Rendered, objects: readonly Rendered[]): MadeSecret {
  const entries = list(field(spec, 'data')).map((data) => {
    const ref = field(data, 'remoteRef');
    const own = field(field(data, 'sourceRef'), 'storeRef');
    const service = serviceOfStore(own ?? field(spec, 'secretStoreRef'), metadata.namespace ?? '', objects);
    return [textAt(data, 'secretKey') ?? '', remoteOfEso(service, ref)] as const;
  });
  return { name: textAt(spec, 'target', 'name') ?? metadata.name, keys: uniquely(entries) };
}

/** The AWS service behind a reference to a store; a store that is not rendered says it by its name. */
function serviceOfStore(ref: unknown, namespace: string, objects: readonly Rendered[]): string {
  const [kind, name] = [textAt(ref, 'kind'), textAt(ref, 'name') ?? ''];
  const store = objects.find((each) => each.kind === kind && each.metadata.name === name);
  if (store === undefined) return name.endsWith('secrets-manager') ? 'SecretsManager' : 'ParameterStore';
  if (kind === 'SecretStore') expect(store.metadata.namespace).toBe(namespace);
  else expect(list(field(list(field(store['spec'], 'conditions'))[0], 'namespaces'))).toContain(namespace);
  return textAt(store['spec'], 'provider', 'aws', 'service') ?? '';
}

function remoteOfEso(service: string, ref: unknown): string {
  const [key = '', version, property] = ['key', 'version', 'property'].map((name) => textAt(ref, name));
  if (service === 'ParameterStore') {
    const isNumber = version !== undefined && /^\d+$/.test(version);
    return remote('ssm', key, property, isNumber ? version : undefined, isNumber ? undefined : version);
  }
  // Only `uuid/` makes a version id of it; anything else is a staging label (rule R113).
  const id = version?.startsWith('uuid/') === true ? version.slice('uuid/'.length) : undefined;
  return remote('secretsmanager', key, property, id, id === undefined ? version : undefined);
}

/** What the AWS provider writes into the mount of a class, by file name (facts: secrets.md 1.7, 9). */
export function filesOfClass({ spec }: Rendered): Readonly<Record<string, string>> {
  const objects = list(JSON.parse(textAt(spec, 'parameters', 'objects') ?? 'null'));
  expect(objects.length).toBeGreaterThan(0);
  const names = objects.map((object) => `${textAt(object, 'objectType')} ${textAt(object, 'objectName')}`);
  // Parameter Store's answers are keyed by name: a second entry of one name takes the first one's value (rule R14).
  expect(new Set(names).size).toBe(names.length);
  return uniquely(objects.flatMap(filesOfObject));
}

function filesOfObject(object: unknown): readonly (readonly [string, string])[] {
  const fields = [
    'jmesPath',
    'objectAlias',
    'objectName',
    'objectType',
    'objectVersion',
    'objectVersionLabel',
  ];
  // Fields that the provider does not know are ignored without a word (rule R37).
  expect(fields).toEqual(expect.arrayContaining(Object.keys(Object(object))));
  const [name = '', type = '', version, label] = fields.slice(2).map((each) => textAt(object, each));
  expect(['ssmparameter', 'secretsmanager']).toContain(type);
  const service = type === 'ssmparameter' ? 'ssm' : type;
  const own = (textAt(object, 'objectAlias') ?? name).replaceAll('/', '_');
  return [
    [own, remote(service, name, undefined, version, label)],
    ...list(field(object, 'jmesPath')).map((each): readonly [string, string] => [
      textAt(each, 'objectAlias') ?? '',
      remote(service, name, propertyAt(textAt(each, 'path') ?? ''), version, label),
    ]),
  ];
}

/** The property that a JMESPath names: a bare identifier, or JSON text in double quotes (rules R16, R17). */
function propertyAt(path: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(path)) return path;
  const name: unknown = JSON.parse(path);
  if (typeof name !== 'string') throw new Error(`not a quoted identifier: ${path}`);
  return name;
}

/** What the driver makes of a class that a pod mounts: every key is a file (rules R40, R41). */
export function keysOfClass(object: Rendered): readonly MadeSecret[] {
  const files = filesOfClass(object);
  return list(field(object['spec'], 'secretObjects')).map((secret) => {
    expect(textAt(secret, 'type')).toMatch(/^(Opaque|kubernetes\.io\/[a-z-]+)$/);
    const entries = list(field(secret, 'data')).map((data) => {
      const file = files[textAt(data, 'objectName') ?? ''];
      if (file === undefined) throw new Error(`no file ${textAt(data, 'objectName')} to make a key of`);
      return [textAt(data, 'key') ?? '', file] as const;
    });
    return { name: textAt(secret, 'secretName') ?? '', keys: uniquely(entries) };
  });
}

function remote(service: string, name: string, path?: string, version?: string, label?: string): string {
  const parts = [
    `${service} ${name}`,
    ...(path === undefined ? [] : [`property ${path}`]),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(label === undefined ? [] : [`label ${label}`]),
  ];
  return parts.join(', ');
}

/** Of two keys or files of one name, one would be lost (rules R11, R13, R43, R79). */
function uniquely(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const names = entries.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  return Object.fromEntries(entries);
}
