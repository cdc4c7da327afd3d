import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Service, ServiceFields } from '../../environments/service.ts';
import { anyService } from './any-service.ts';
import { places } from './places.ts';
import { renderInput } from './render-service.ts';

const runs = { numRuns: 150 };

test('every value that was given stands in its place', () => {
  fc.assert(
    fc.property(anyService, (input) => {
      const objects = renderInput(input);
      for (const [name, place] of Object.entries(places)) {
        for (const { what, given, found } of place(input, objects))
          expect(found, `${name}: ${what}`).toEqual(given);
      }
    }),
    runs,
  );
});

/** Fields that choose between objects, or are said in another form, and names of secrets and config, which chosen names replace. */
const saidOtherwise = new RegExp(
  [
    'secretsBackend|replicas|image\\.|ingress\\.class$|serviceAccount\\.role|needs',
    '(env|initContainers\\.[^.]+\\.env|hooks\\.[^.]+\\.env)\\.[^.]+\\.(secret|config)$',
    'secrets\\.[^.]+($|\\.(backend|type|restart|csi|externalSecrets))|config\\.[^.]+$',
    'initContainers\\.[^.]+\\.(image|mounts)|imagePullSecrets\\.\\d+\\.secret|ingress\\.tls\\.\\d+\\.secret$',
    'deployment\\.strategy|service\\.(sessionAffinity|headless)|volumes\\.[^.]+\\.(readOnly|persistentVolumeClaim\\.create)$',
  ]
    .map((paths) => `^(${paths})`)
    .join('|'),
);

test('every text that was given is in the output, wherever it stands', () => {
  fc.assert(
    fc.property(anyService, (input) => {
      const rendered = new Set(texts(renderInput(input)).map(([, text]) => text));
      const all = [...rendered].join('\0');
      const lost = texts(input)
        .filter(([path]) => !saidOtherwise.test(path))
        .filter(([, text]) => !rendered.has(text) && !all.includes(text.replace(/^\//, '')));
      expect(lost).toEqual([]);
    }),
    runs,
  );
});

test('the services of this test have every field of the schema', () => {
  const seen = new Set<string>();
  for (const input of fc.sample(anyService, { numRuns: 200, seed: 1 })) {
    for (const path of fieldsOf(input)) seen.add(path);
  }
  const known = fieldsOf(Service.parse({ image: { repository: 'x', tag: '1' } }));
  const never = known.filter((path) => !seen.has(path) && !neverGiven.has(path));
  const unknown = Object.keys(ServiceFields.shape).filter((name) => !seen.has(name) && !neverGiven.has(name));
  expect({ never, unknown }).toEqual({ never: [], unknown: [] });
});

/** `false` renders no object, which other tests show; what is judged is not rendered. */
const neverGiven = new Set(['serviceAccount.create', 'service.create', 'rules', 'rules.silenced']);

/** The names of fields, two levels deep: below them are names that users choose. */
function fieldsOf(input: object): readonly string[] {
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !chosenByUsers.has(name)
      ? [name, ...Object.keys(value).map((inner) => `${name}.${inner}`)]
      : [name],
  );
}

const chosenByUsers = new Set([
  'ports',
  'env',
  'secrets',
  'selector',
  'labels',
  'annotations',
  'podAnnotations',
  'volumes',
  'config',
  'initContainers',
  'hooks',
  'nodeSelector',
  'topologySpreadConstraints',
  'patches',
]);

/** Every text of a value, keys and scalars, with its path. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? [] : [[path, scalarText(value)]];
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, `${path}.${index}`));
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [...(isChosen(key) ? [[at, key] as const] : []), ...texts(member, at)];
  });
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Keys that a user chose are values too. */
function isChosen(key: string): boolean {
  return /^(x[0-9a-f]{13}|X[0-9A-F]{13}|\/)/.test(key);
}
