import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

/** A tiny purser of its own, with the real `bin/`: what it prints says which version of its sources runs. */
export class Project {
  readonly folder: string;

  /** Below our node_modules, so that packages resolve, unless the test wants a clone without them. */
  constructor(parent = join(repository, 'node_modules', '.cache', 'purser-tests')) {
    mkdirSync(parent, { recursive: true });
    this.folder = mkdtempSync(join(parent, 'project-'));
    cpSync(join(repository, 'bin'), join(this.folder, 'bin'), { recursive: true });
    this.write('package.json', '{ "type": "module" }\n');
    this.write('package-lock.json', '{}\n');
    this.write(
      'src/bin.ts',
      "import { main } from './cli.ts';\n\nexport const run = async () => void (process.exitCode = await main(process.argv.slice(2)));\n",
    );
    this.write('src/cli.ts', cli);
    this.write('src/commands/render.ts', "export { chart as render } from '../../charts/chart.ts';\n");
    this.write('charts/chart.ts', "export const chart: string = 'chart 1';\n");
    this.write('environments/schema.ts', "export const schema: string = 'schema 1';\n");
    this.write('environments/production/api.yaml', 'image: {}\n');
  }

  path(...names: readonly string[]): string {
    return join(this.folder, ...names);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** What lies in the cache, whole bundles and half ones. */
  bundles(cache = this.path('node_modules', '.cache', 'purser')): readonly string[] {
    return readdirSync(cache).toSorted();
  }

  run({ args = [], nodeArgs = [], env = {}, ...user }: RunOptions = {}): Promise<Run> {
    const child = spawn(process.execPath, [...nodeArgs, this.path('bin', 'purser.js'), ...args], {
      env: { ...process.env, ...env },
      ...user,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    return new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (exitCode) => {
        resolve({ exitCode, stdout, stderr });
      });
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const cli = `import { schema } from '../environments/schema.ts';

export async function main(args: readonly string[]): Promise<number> {
  const { render } = await import('./commands/render.ts');
  process.stdout.write([render, schema, ...args].join(', ') + '\\n');
  return args.length;
}
`;
