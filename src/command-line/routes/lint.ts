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
      'Reads YAML and JSON manifests as Kubernetes and Argo CD read them, Lists taken apart, and says what would go wrong in the cluster, with file, ' +
      'line and column; and what Argo CD would make of the files: which it would not read, which would fail the whole Application. What could not ' +
      'be checked is named at the end. Changes nothing, and follows no link out of the repository.\n\n' +
      'Each path holds what goes to one cluster: purser lint k8s/*. Rendered charts come in by a pipe: helm template web charts/web | purser lint -\n\n' +
      'A comment silences a rule for its file: # purser-silence <rule>: <reason>. What the manifests do not say of their cluster stands in ' +
      'purser.lint.yaml, such as kubernetes: "1.34"; what needs it is not judged without. There too, rules: names the file with the rules of a team.',
  },
});
