/** Pinned, so that no default of `yaml` and no later version changes what a file means. Keys are compared by us. */
export const parserOptions = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;
