/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What only those need who change Purser itself. */
const toolsOwn = new Set(['ajv', 'fast-check', 'knip', 'kubernetes-models', 'oxlint', 'oxlint-tsgolint']);

const scripts = {
  synth: 'node bin/purser.js synth',
  check: 'node bin/purser.js check',
  diff: 'node bin/purser.js diff',
  list: 'node bin/purser.js list',
  schemas: 'node bin/purser.js schemas',
  doctor: 'node bin/purser.js doctor',
  format: 'prettier --write .',
  imports: 'node imports/generate.js',
  test: 'tsc && vitest run && node bin/purser.js check',
} as const;

/** The package.json of a team's repository: the pins that were tested together, and scripts for every day. */
export function packageJson(name: string, tool: JsonObject): JsonObject {
  const { type, engines, bin, dependencies } = tool;
  return {
    name,
    version: '0.1.0',
    private: true,
    type,
    engines,
    bin,
    scripts,
    dependencies,
    devDependencies: devDependenciesOf(tool),
  };
}

/** The development packages that go along. */
export function devDependenciesOf({ devDependencies }: JsonObject): JsonObject {
  const all = isObject(devDependencies) ? devDependencies : {};
  return Object.fromEntries(Object.entries(all).filter(([name]) => !toolsOwn.has(name)));
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
