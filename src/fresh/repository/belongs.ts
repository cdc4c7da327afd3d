/** The folders of the tool that a team's repository is made of; of `environments/`, the schemas only. */
export const toolFolders = ['bin', 'charts', 'environments', 'imports', 'schemas', 'src'] as const;

/** The files beside them that it takes as they are. */
export const toolFiles = [
  'LICENSE',
  'cdk8s.yaml',
  'tsconfig.json',
  '.editorconfig',
  '.gitignore',
  '.prettierrc.json',
] as const;

/** Whether a file of those folders goes along: a team has environments of its own. */
export function belongs(path: string): boolean {
  return !path.startsWith('environments/') || /^environments\/[^/]+\.ts$/.test(path);
}
