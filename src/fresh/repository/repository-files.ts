import type { TextFile } from '../../values/text-file.ts';
import { isObject, packageJson, type JsonObject } from './package-json.ts';
import { packageLock } from './package-lock.ts';
import { readme } from './readme.ts';
import { sample } from './sample.ts';
import { editorSettings, settings } from './settings.ts';
import { testSuite } from './test-suite.ts';

/** What a new repository is made from. */
export interface Tool {
  /** The files that go along as they are. */
  readonly files: readonly TextFile[];
  readonly packageJson: string;
  readonly packageLock: string;
}

/** Every file of a new repository but its `dist/`, at `path` of the repository where it is no repository of its own. */
export function repositoryFiles(name: string, tool: Tool, path?: string): readonly TextFile[] {
  return [
    ...tool.files,
    { path: 'package.json', text: jsonText(packageJson(name, jsonObject(tool.packageJson))) },
    { path: 'package-lock.json', text: jsonText(packageLock(name, jsonObject(tool.packageLock))) },
    { path: 'README.md', text: readme(name) },
    { path: 'tests/repository.test.ts', text: testSuite },
    ...settings,
    editorSettings(schemasOf(tool.files)),
    ...sample(path),
  ];
}

/** `schemas/service.json` is for the files of services, `schemas/environment.json` for those of environments. */
function schemasOf(files: readonly TextFile[]): Readonly<Record<string, string>> {
  const globs: Readonly<Record<string, string>> = {
    service: 'environments/services/*.yaml',
    environment: 'environments/*/environment.yaml',
  };
  return Object.fromEntries(
    files.flatMap(({ path }): readonly (readonly [string, string])[] => {
      const glob = globs[/^schemas\/(\w+)(?:\.schema)?\.json$/.exec(path)?.[1] ?? ''];
      return glob === undefined ? [] : [[`./${path}`, glob]];
    }),
  );
}

function jsonText(value: JsonObject): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function jsonObject(text: string): JsonObject {
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : {};
}
