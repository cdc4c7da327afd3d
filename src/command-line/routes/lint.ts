import { buildCommand } from '@stricli/core';
import type { Context } from '../context.ts';
import { format, name, one, singleFlags } from '../flags.ts';
import type { LintFlags } from '../lint.ts';

/** `purser lint [path]...` */
export const lint = buildCommand<LintFlags, readonly string[], Context>({
  loader: async () => (await import('../lint.ts')).lint,
  parameters: {
    flags: {
      config: one('file', 'What the manifests do not say of their cluster [default: purser.lint.yaml]'),
      strict: { kind: 'boolean', brief: 'With the strict rules too', default: false, withNegated: false },
      format,
      ...singleFlags,
    },
    positional: {
      kind: 'array',
      parameter: name('path', 'A file or folder, or - for standard input [default: .]'),
    },
  },
  docs: {
    brief: 'Judge manifests of anybody by the rules',
    fullDescription:
      'Reads YAML and JSON manifests, Lists taken apart, as Kubernetes reads them, and says what would go wrong in the cluster, with file, line and ' +
      'column. Each path holds what goes to one cluster: purser lint dist/*. Changes nothing and follows no links. A comment silences a rule for its file: # purser-silence <rule>: <reason>. What the manifests do ' +
      'not say of their cluster stands in purser.lint.yaml; what needs it is not judged without. There too, rules: names the file with the rules of a team.',
  },
});
