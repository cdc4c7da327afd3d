import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { env } from 'node:process';
import { GroundError } from './ground-error.ts';
import type { GroundFolder } from './ground-folder.ts';
import type { Launcher } from './launcher.ts';
import { freePorts } from './ports.ts';
import { requireCommand } from './require-command.ts';

const branch = 'refs/heads/main';

/** A bare Git repository that Argo CD reads, and to which anybody on this machine can push. */
export class GitRemote {
  /** `git://127.0.0.1:<port>/deploy.git`: for Argo CD, and for a `git remote add` by hand. */
  readonly url: string;
  /** The repository from which `push` pushes; its work tree is whatever folder is pushed. */
  readonly #author: string;

  private constructor(url: string, author: string) {
    this.url = url;
    this.#author = author;
  }

  static async start(folder: GroundFolder, launcher: Launcher): Promise<GitRemote> {
    requireCommand('git');
    const [port = 0] = await freePorts(1);
    const served = folder.folder('git');
    const author = folder.file('git-author');
    for (const repository of [join(served, 'deploy.git'), author])
      git(['init', '--quiet', '--bare', '--initial-branch=main', repository]);
    const url = `git://127.0.0.1:${port}/deploy.git`;
    await serve(launcher, served, port, url);
    return new GitRemote(url, author);
  }

  /** Commits everything below a folder, and nothing else, onto the remote's main branch; returns the commit's hash. */
  push(content: string, message = 'test: a push'): string {
    const author = [`--git-dir=${this.#author}`, '-c', 'core.bare=false', `--work-tree=${content}`];
    git([...author, 'add', '--all', '--force', '.'], content);
    git([...author, 'commit', '--quiet', '--allow-empty', `--message=${message}`], content);
    git([...author, 'push', '--quiet', this.url, `HEAD:${branch}`], content);
    return git([...author, 'rev-parse', 'HEAD'], content).trim();
  }
}

async function serve(launcher: Launcher, served: string, port: number, url: string): Promise<void> {
  await launcher.launch({
    name: 'git-daemon',
    command: 'git',
    args: [
      'daemon',
      '--listen=127.0.0.1',
      `--port=${port}`,
      '--reuseaddr',
      '--export-all',
      '--enable=receive-pack',
      `--base-path=${served}`,
      served,
    ],
    ready: () => spawnSync('git', ['ls-remote', url], { env: environment() }).status === 0,
  });
}

function git(args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', env: environment() });
  if (status !== 0) throw new GroundError(`git ${args.join(' ')} failed`, stderr.trimEnd());
  return stdout;
}

/** Neither the contributor's settings nor a repository around this one have a say. */
function environment() {
  return {
    PATH: env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'ground',
    GIT_AUTHOR_EMAIL: 'ground@example.com',
    GIT_COMMITTER_NAME: 'ground',
    GIT_COMMITTER_EMAIL: 'ground@example.com',
  };
}
