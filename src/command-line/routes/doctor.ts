import { buildCommand } from '@stricli/core';
import type { CommonFlags, Context } from '../context.ts';
import { singleFlags } from '../flags.ts';

/** `purser doctor` */
export const doctor = buildCommand<Pick<CommonFlags, 'json'>, [], Context>({
  loader: async () => (await import('../doctor.ts')).doctor,
  parameters: { flags: singleFlags },
  docs: {
    brief: 'Say whether this machine and this repository are fit for purser',
    fullDescription:
      'Looks at Node.js, the installed packages, git and what it does with dist/, the environments, their Terraform files (how old, by ' +
      'commits), and which optional programs are there. Says what to do about each. Calls no network and changes nothing. Exits 1 when ' +
      'something is wrong; what is merely worth knowing is a note.',
  },
});
