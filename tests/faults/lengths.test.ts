import { expect, test } from 'vitest';
import { refusal, synthesised } from './fixture.ts';

type Files = Readonly<Record<string, string>>;

const base = 'image: { repository: shop/web, tag: 1.0.0 }\n';
const key = 'keys: { key: { parameter: web/key } }';

function overlay(text: string): Files {
  return { 'environments/dev/web.yaml': `${text}\n` };
}

function csi(secret: string): Files {
  return overlay(
    `secretsBackend: csi\nserviceAccount: { role: web }\nsecrets: { database: null, ${secret} }\nenv: { DB_PASSWORD: null }`,
  );
}

function inNamespace(namespace: string, files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, `namespace: ${namespace}\n${text}`]),
  );
}

/** What stands in the files, for a name of so many characters, and the longest that there may be. */
const limits: readonly (readonly [what: string, most: number, files: (name: string) => Files])[] = [
  ['a port', 15, (name) => overlay(`ports: { ${name}: 9090 }`)],
  ['a namespace', 63, (name) => overlay(`namespace: ${name}`)],
  // dev-<service> is the name of its Application.
  [
    'a service',
    59,
    (name) => ({ [`environments/services/${name}.yaml`]: base, [`environments/dev/${name}.yaml`]: '{}\n' }),
  ],
  ['a Kubernetes Service', 63, (name) => overlay(`service: { name: ${name} }`)],
  ['a volume', 63, (name) => overlay(`volumes: { ${name}: { mountPath: /cache, emptyDir: {} } }`)],
  // secret-<secret> is the name of its volume.
  ['a mounted secret', 56, (name) => overlay(`secrets: { ${name}: { mountPath: /etc/web, ${key} } }`)],
  [
    'the volume of a secret',
    63,
    (name) => csi(`a: { csi: { volumeName: ${name} }, mountPath: /etc/web, ${key} }`),
  ],
  // external-secret-<name>.yaml is a file name, and service-account-<name>.yaml: disks allow 255 characters.
  [
    'an ExternalSecret',
    234,
    (name) => overlay(`secrets: { database: { externalSecrets: { name: ${name} } } }`),
  ],
  [
    'a Kubernetes Secret',
    253,
    (name) => overlay(`secrets: { database: { externalSecrets: { secretName: ${name} } } }`),
  ],
  [
    'the Kubernetes Secret of a class',
    253,
    (name) => csi(`a: { csi: { secretName: ${name} }, mountPath: /etc/web, ${key} }`),
  ],
  // secret-provider-class-<name>.yaml is a file name; rule R31 comes to the same here.
  ['a SecretProviderClass', 228, (name) => csi(`a: { csi: { name: ${name} }, mountPath: /etc/web, ${key} }`)],
  // Rule R31: web-<10>-<5>-checkouts-<class>, what the driver calls its status, is at most 253 characters long.
  [
    'a SecretProviderClass in a namespace of nine',
    222,
    (name) => inNamespace('checkouts', csi(`a: { csi: { name: ${name} }, mountPath: /etc/web, ${key} }`)),
  ],
  ['a ServiceAccount', 234, (name) => overlay(`serviceAccount: { name: ${name} }`)],
  [
    'a key of a secret',
    239,
    (name) => overlay(`secrets: { a: { mountPath: /etc/web, keys: { ${name}: { parameter: a/b } } } }`),
  ],
  ['a variable', 239, (name) => overlay(`env: { ${name}: x }`)],
  ['a label', 63, (name) => overlay(`labels: { ${name}: x }`)],
  ['the prefix of a label', 253, (name) => overlay(`labels: { ${name}/team: x }`)],
  ['the value of a label', 63, (name) => overlay(`labels: { team: ${name} }`)],
  ['an annotation', 63, (name) => overlay(`podAnnotations: { ${name}: x }`)],
  ['an image tag', 128, (name) => overlay(`image: { tag: ${name} }`)],
];

test.each(limits)('%s of %i characters is fine', async (_, most, files) => {
  const repository = await synthesised();
  for (const [path, text] of Object.entries(files('a'.repeat(most)))) repository.write(path, text);
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});

test.each(limits)('%s may have no more than %i characters', async (_, most, files) => {
  const fault = files('a'.repeat(most + 1));
  const { code, out, error } = await refusal(await synthesised(), fault);
  expect({ code, out }).toStrictEqual({ code: 1, out: '' });
  expect(Object.keys(fault).some((path) => error.startsWith(path))).toBe(true);
  expect(error).toMatch(/; (?:Kubernetes|disks) allows? \d+ \[valid-name-length\]|  .*expected /);
});

test('a store whose file name no disk could hold is said before anything is written', async () => {
  const repository = await synthesised();
  const file = 'environments/dev/environment.yaml';
  const stores = `externalSecrets: { store: { parameterStore: ${'a'.repeat(240)} } }`;
  const fault = repository.read(file).replace('parameterStore:', `${stores}\n  parameterStore:`);
  const { code, error } = await refusal(repository, { [file]: fault });
  expect(code).toBe(1);
  expect(error)
    .toBe(`${file}  the file of the ClusterSecretStore would have a name of 266 characters; disks allow 255 [valid-name-length]
    shorten the names

1 issue; nothing was written
`);
});
