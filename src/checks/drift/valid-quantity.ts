import { mapAt, textAt } from '../../values/field.ts';
import { goDuration } from '../objects/go-duration.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD docs/faq.md:194-198; E#5895. */
export const validQuantity: ObjectRule = {
  id: 'valid-quantity',
  level: 'strict',
  rows: ['F2'],
  why: 'Argo CD compares text in custom resources, and their controllers write amounts and durations back in one form: OutOfSync for ever',
  help: 'write it as Kubernetes writes it: 1 for 1000m, 3Gi for 3072Mi, 1h0m0s for 60m',
  on: [
    'ExternalSecret.external-secrets.io',
    'ClusterExternalSecret.external-secrets.io',
    'ScaledObject.keda.sh',
    'Rollout.argoproj.io',
    'Certificate.cert-manager.io',
  ],
  check: ({ value }, _, say) => {
    for (const path of durations) {
      const text = textAt(value, ...path);
      const seconds = text === undefined ? undefined : goDuration(text);
      if (text !== undefined && seconds !== undefined && text !== written(seconds))
        say(path, `${text} is written back as ${written(seconds)}`);
    }
    for (const container of Object.values(mapAt(value, 'spec', 'resources') ?? {}))
      for (const [name, amount] of Object.entries(mapAt(container) ?? {}))
        if (typeof amount === 'string' && /^\d+000m$/.test(amount))
          say(['spec', 'resources'], `${name} ${amount} is written back in another form`);
  },
};

const durations = [
  ['spec', 'refreshInterval'],
  ['spec', 'externalSecretSpec', 'refreshInterval'],
  ['spec', 'refreshTime'],
  ['spec', 'duration'],
  ['spec', 'renewBefore'],
];

/** As Go prints a duration of whole seconds. */
function written(seconds: number): string {
  if (!Number.isInteger(seconds) || seconds < 0) return `${seconds}s`;
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
    seconds % 60,
  ];
  if (hours > 0) return `${hours}h${minutes}m${rest}s`;
  return minutes > 0 ? `${minutes}m${rest}s` : `${rest}s`;
}
