import type { TextFile } from '../../values/text-file.ts';

/** The files that tell Git, CI and editors how to treat a team's repository. */
export const settings: readonly TextFile[] = [
  {
    path: '.gitattributes',
    text: `# The same bytes on every machine: dist/ is compared byte by byte.
* text=auto eol=lf

# Generated, and no reviewer's business. dist/ is: it is what the clusters get.
imports/*.ts linguist-generated
schemas/*.json linguist-generated
package-lock.json linguist-generated
`,
  },
  {
    path: '.prettierignore',
    text: 'dist/\nimports/\nnode_modules/\npackage-lock.json\nschemas/\n',
  },
  {
    path: '.github/workflows/ci.yml',
    text: `# Says whether environments/ is right, and dist/ is what it says. It needs no cluster and no AWS.
name: ci

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npm test
`,
  },
];

interface EditorSettings {
  readonly [setting: string]: unknown;
}

/** The editor's settings: line ends as Git keeps them, and the fields of the YAML files where there are JSON Schemas for them. */
export function editorSettings(schemas: Readonly<Record<string, string>>): TextFile {
  const given: EditorSettings = {
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'files.readonlyInclude': { 'dist/**': true },
    ...(Object.keys(schemas).length === 0 ? {} : { 'yaml.schemas': schemas }),
  };
  return { path: '.vscode/settings.json', text: `${JSON.stringify(given, null, 2)}\n` };
}
