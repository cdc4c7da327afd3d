import { buildApplication, buildCommand, buildRouteMap } from '@stricli/core';
import type { CheckFlags } from './check.ts';
import type { CommonFlags, Context } from './context.ts';
import { checkFlags, name, selectingAliases, selectingFlags, singleFlags, synthFlags } from './flags.ts';
import { proposeEnvironments, proposeServices } from './names.ts';
import { completion } from './routes/completion.ts';
import { doctor } from './routes/doctor.ts';
import { init } from './routes/init.ts';
import { lint } from './routes/lint.ts';
import { list } from './routes/list.ts';
import { newRoutes } from './routes/new.ts';
import { schemas } from './routes/schemas.ts';
import type { SynthFlags } from './synth.ts';
import { version } from './version.ts';

const synth = buildCommand<SynthFlags, [], Context>({
  loader: async () => (await import('./synth.ts')).synth,
  parameters: { flags: synthFlags, aliases: selectingAliases },
  docs: {
    brief: 'Render environments/ into dist/',
    fullDescription:
      'Reads environments/, checks everything, and makes dist/ equal to what it says. While anything is wrong, nothing is written: every ' +
      'issue is shown with its file, line, column and way out. Files that purser did not write are never touched.\n\n' +
      'With --watch it stays, and does so again after each change of environments/ or of a Terraform file, for what depends on it. It ends ' +
      'with Ctrl-C, or when purser itself changes.',
  },
});

const check = buildCommand<CheckFlags, [], Context>({
  loader: async () => (await import('./check.ts')).check,
  parameters: { flags: checkFlags, aliases: selectingAliases },
  docs: {
    brief: 'Say whether environments/ is right and dist/ is up to date',
    fullDescription:
      'Shows every issue of the sources, the stale, missing, left over and foreign files of dist/, stale schemas/, and what was silenced with which reason. ' +
      'With --against it compares with dist/ at a commit too, and shows what can never be changed in the cluster. Changes nothing.',
  },
});

const diff = buildCommand<CommonFlags, [string?], Context>({
  loader: async () => (await import('./diff.ts')).diff,
  parameters: {
    flags: selectingFlags,
    aliases: selectingAliases,
    positional: {
      kind: 'tuple',
      parameters: [
        { ...name('ref', 'The commit, branch or tag to compare with [default: HEAD]'), optional: true },
      ],
    },
  },
  docs: {
    brief: 'Show what environments/ changes against the dist/ of a git ref',
    fullDescription:
      'Compares object by object and field by field what the working tree says with dist/ at a ref. Exits 1 when they differ.',
  },
});

const explain = buildCommand<Pick<CommonFlags, 'json'>, [string, string], Context>({
  loader: async () => (await import('./explain.ts')).explain,
  parameters: {
    flags: singleFlags,
    positional: {
      kind: 'tuple',
      parameters: [
        { ...name('environment', 'The environment'), proposeCompletions: proposeEnvironments },
        { ...name('service', 'The service'), proposeCompletions: proposeServices },
      ],
    },
  },
  docs: {
    brief: 'Show a service as it runs in an environment, each value with its origin',
    fullDescription:
      'Prints the effective service: base, overlay, Terraform and defaults together, each value with the file, line and column it came ' +
      'from, and for each secret the way from AWS to the program. Names only: purser never sees a value.',
  },
});

/** The visible list of commands; each is loaded only when it runs. */
export const application = buildApplication<Context>(
  buildRouteMap({
    routes: { synth, check, diff, explain, lint, list, new: newRoutes, init, schemas, doctor, completion },
    docs: {
      brief: 'Typed charts and one short YAML file per service and environment, rendered for Argo CD',
      fullDescription:
        'Renders environments/ into the dist/ that Argo CD syncs. Secrets travel by name only.\n\n' +
        'Daily work: edit environments/<environment>/<service>.yaml, run purser synth, commit both, push.\n\n' +
        'Exit codes: 0 clean, 1 issues or differences, 2 wrong use.',
    },
  }),
  {
    name: 'purser',
    versionInfo: { currentVersion: version },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
  },
);
