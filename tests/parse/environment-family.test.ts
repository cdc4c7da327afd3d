import { expect, test } from 'vitest';
import { EnvironmentFamily } from '../../environments/environment-family.ts';
import { openEnvironments } from '../../src/parse/environment-family.ts';

const files = (name: string, text: string) => ({
  name,
  file: { path: `environments/${name}/environment.yaml`, text },
  overlays: new Map(
    ['api', 'web'].map((service) => [service, { path: `environments/${name}/${service}.yaml`, text: '{}' }]),
  ),
});

/** What each field of the family does to an environment `b` beside an environment `a`; the matrix knows only what is left of it then. */
const uses: Readonly<Record<string, readonly [text: string, opened: readonly string[]]>> = {
  extends: ['extends: a\n', ['b: a, b; api, web']],
  services: ['extends: a\nservices: [api]\n', ['b: a, b; api, web']],
  clusters: ['clusters: { eu: {}, us: {} }\n', ['b-eu: b; api, web', 'b-us: b; api, web']],
};

test('every field of the family has its use here', () => {
  expect(Object.keys(uses)).toEqual(Object.keys(EnvironmentFamily.shape));
});

test.each(Object.entries(uses))(
  '%s never reaches the schema of an environment',
  (field, [text, expected]) => {
    const opened = openEnvironments([files('a', 'namespace: shop\n'), files('b', text)]);
    const own = opened.filter(({ folder }) => folder === 'b');
    const summaries = own.map(({ name, layers, overlays }) => {
      const folders = new Set(layers.map(({ file }) => file.path.split('/')[1] ?? ''));
      return `${name}: ${[...folders].toSorted().join(', ')}; ${[...overlays.keys()].join(', ')}`;
    });
    expect(summaries).toEqual(expected);
    for (const { input, issues } of own) {
      expect(issues).toEqual([]);
      expect(input).not.toHaveProperty(field);
    }
  },
);
