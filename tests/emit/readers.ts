import { spawn, spawnSync } from 'node:child_process';
import { parse } from 'yaml';

/** A YAML reader, from documents to data. A document that it refuses comes back as an `Error`. */
export interface Reader {
  readonly name: string;
  /** Why it cannot be used on this machine. */
  readonly missing: string | undefined;
  read(documents: readonly string[]): Promise<readonly unknown[]>;
}

/** JSON would make `true` and `"true"` the same key, so what is no text is marked before it is printed. */
const PYTHON = `
import json, sys, yaml
loader = getattr(yaml, sys.argv[1])
def marked(value):
    if isinstance(value, dict):
        return {key if isinstance(key, str) else "<" + repr(key) + ">": marked(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [marked(inner) for inner in value]
    return value if value is None or isinstance(value, (str, bool, int, float)) else "<" + repr(value) + ">"
def read(text):
    try:
        return {"value": json.dumps(marked(yaml.load(text, Loader=loader)))}
    except Exception as error:
        return {"error": type(error).__name__ + ": " + str(error)[:300]}
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`;

export const readers: readonly Reader[] = [
  yaml('1.1'),
  yaml('1.2'),
  python('SafeLoader', 'PyYAML'),
  python('CSafeLoader', 'libyaml (PyYAML)'),
  kubectl(),
];

function yaml(version: '1.1' | '1.2'): Reader {
  const options = { version, mapAsMap: true, maxAliasCount: 0 };
  return {
    name: `yaml ${version}`,
    missing: undefined,
    read: async (documents) => documents.map((text) => attempt(() => marked(parse(text, options)))),
  };
}

/** A `Map` as an object; a key that is no text is marked, as `true` and `"true"` would be the same key. */
function marked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(marked);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries(
    [...value].map(([key, inner]) => [typeof key === 'string' ? key : `<${String(key)}>`, marked(inner)]),
  );
}

function python(loader: 'SafeLoader' | 'CSafeLoader', name: string): Reader {
  const trial = spawnSync('python3', ['-c', `import yaml; yaml.${loader}`], { encoding: 'utf8' });
  return {
    name,
    missing:
      trial.status === 0
        ? undefined
        : `python3 has no yaml.${loader}: ${trial.error?.message ?? trial.stderr.trim()}`,
    read: async (documents) => {
      const results: readonly { readonly value?: string; readonly error?: string }[] = JSON.parse(
        await run('python3', ['-c', PYTHON, loader], JSON.stringify(documents)),
      );
      return results.map(({ value, error }) =>
        value === undefined ? new Error(error) : attempt(() => JSON.parse(value)),
      );
    },
  };
}

/** The decoder that Argo CD uses too. It needs no cluster; it stops at the first bad document, so the others are then read one by one. */
function kubectl(): Reader {
  const trial = spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' });
  return {
    name: 'kubectl',
    missing: trial.status === 0 ? undefined : `no kubectl: ${trial.error?.message ?? trial.stderr.trim()}`,
    read: (documents) => label(documents),
  };
}

async function label(documents: readonly string[]): Promise<readonly unknown[]> {
  try {
    const args = ['label', '--local', '--overwrite', '--output=json', '--filename=-', 'read-by=kubectl'];
    const output = await run('kubectl', args, documents.join('---\n'));
    // One object is printed as it is, several one after the other.
    const objects: readonly unknown[] = JSON.parse(`[${output.trim().replaceAll(/^\}\n\{/gm, '},\n{')}]`);
    if (objects.length === documents.length) return objects.map(unlabelled);
    throw new Error(`${documents.length} objects went in, ${objects.length} came out`);
  } catch (error) {
    if (documents.length < 2) return [error];
    const half = Math.ceil(documents.length / 2);
    return [...(await label(documents.slice(0, half))), ...(await label(documents.slice(half)))];
  }
}

/** Without the label that kubectl was asked to add. */
function unlabelled(object: unknown): unknown {
  return JSON.parse(JSON.stringify(object, (key, value) => (key === 'read-by' ? undefined : value)));
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function run(command: string, args: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString());
      else reject(new Error(`${command} exited ${code}: ${Buffer.concat(errors).toString().slice(0, 500)}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
