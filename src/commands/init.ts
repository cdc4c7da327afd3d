import { basename, posix, relative, resolve, sep } from 'node:path';
import { belongs, toolFiles, toolFolders } from '../fresh/repository/belongs.ts';
import { repositoryFiles, type Tool } from '../fresh/repository/repository-files.ts';
import { createFiles } from '../io/create-files.ts';
import { gitPrefix } from '../io/git-prefix.ts';
import { filesBelow, namesIn, readText, readTexts } from '../io/read-texts.ts';
import { toolRoot } from '../io/tool-root.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { count } from '../report/count.ts';
import { synth } from './synth.ts';
import type { Options, Terminal } from './terminal.ts';

/** Makes a repository for a team: a copy of the running tool, a sample, its rendered `dist/`, CI and tests. */
export async function init(
  folder: string,
  program: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const root = resolve(options.root, folder);
  // What a fresh clone of an empty repository holds is no obstacle.
  const there = namesIn(root);
  const obstacles = there.filter((name) => name !== '.git');
  if (obstacles.length > 0) {
    terminal.error(
      `${folder} is not empty (${obstacles.slice(0, 3).join(', ')}${obstacles.length > 3 ? ', …' : ''}); name a folder that is new or empty\n`,
    );
    return exitCode.wrongUse;
  }
  const place = there.includes('.git') ? undefined : placeIn(options.root, root);
  const path = place && posix.join(place, 'dist');
  const files = repositoryFiles(packageName(root), readTool(program), path);
  createFiles(root, files);
  const fresh = { root, output: 'dist', environments: [], services: [], json: false };
  const rendered = await synth(fresh, { ...terminal, out: () => undefined });
  if (rendered !== exitCode.clean) return rendered;
  terminal.out(
    `${folder}: ${count(files.length, 'file')}, and dist/ rendered from them\n\n${nextSteps(options.root, root, place)}`,
  );
  return exitCode.clean;
}

function readTool(program: string): Tool {
  const root = toolRoot(program);
  const paths = [...filesBelow(root, toolFolders).filter(belongs), ...toolFiles];
  return {
    files: readTexts(root, paths),
    packageJson: readText(root, 'package.json'),
    packageLock: readText(root, 'package-lock.json'),
  };
}

/** Where in a repository that is there already the new folder lies. */
function placeIn(from: string, root: string): string | undefined {
  const path = relative(from, root);
  const prefix = path.startsWith('..') ? undefined : gitPrefix(from);
  return prefix === undefined ? undefined : posix.join(prefix, path.replaceAll(sep, '/'));
}

/** What npm accepts as a name. */
function packageName(root: string): string {
  const name = basename(root)
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[._-]+|[._-]+$/g, '');
  return name === '' ? 'deploy' : name;
}

function nextSteps(from: string, root: string, place: string | undefined): string {
  const path = relative(from, root);
  const steps = [
    ...(path === '' ? [] : [`cd ${/^[\w./-]+$/.test(path) ? path : JSON.stringify(path)}`]),
    ...(place === undefined ? ['git init --initial-branch=main'] : []),
    'npm ci',
    'npm test',
    'git add --all && git commit -m "feat: purser"',
  ];
  const last =
    'then give environments/dev/environment.yaml your cluster, account and repository, or begin with `npx purser new environment`\n' +
    (place === undefined
      ? ''
      : `and move .github/workflows/ci.yml to the top of the repository, with working-directory: ${place}\n`);
  return `next:\n${steps.map((step) => `  ${step}\n`).join('')}${last}`;
}
