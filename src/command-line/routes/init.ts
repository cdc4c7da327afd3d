import { buildCommand } from '@stricli/core';
import type { Context } from '../context.ts';
import { name } from '../flags.ts';

/** `purser init` */
export const init = buildCommand<object, [string], Context>({
  loader: async () => (await import('../init.ts')).init,
  parameters: {
    flags: {},
    positional: { kind: 'tuple', parameters: [name('folder', 'The folder, which must be new or empty')] },
  },
  docs: {
    brief: 'Make a repository for a team, with a sample that runs at once',
    fullDescription:
      'Copies the sources of this purser into a new folder, with exact pins, a sample environment and service, their dist/, a workflow ' +
      'for CI and a few tests. A folder that is not empty is refused. Installs nothing and calls no network: it prints the next steps.',
  },
});
