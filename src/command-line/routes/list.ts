import { buildCommand } from '@stricli/core';
import type { Context } from '../context.ts';
import { narrowingAliases, narrowingFlags } from '../flags.ts';
import type { ListFlags } from '../list.ts';

/** `purser list` */
export const list = buildCommand<ListFlags, [], Context>({
  loader: async () => (await import('../list.ts')).list,
  parameters: {
    flags: {
      ...narrowingFlags,
      markdown: {
        kind: 'boolean',
        brief: 'Answer with a Markdown table, for pages and pull requests',
        default: false,
        withNegated: false,
      },
    },
    aliases: narrowingAliases,
  },
  docs: {
    brief: 'Say what runs where: images, backends, and where each secret comes from',
    fullDescription:
      'Lists every service in every environment with its image, how its secrets travel, and for each value the variable or file that ' +
      'the program reads and its name in AWS. Names only: purser never sees a value. While anything is wrong, nothing is listed.',
  },
});
