import { seconds } from '../../values/seconds.ts';

/** Few durations are in use, each by many secrets. */
const printed = new Map<string, string>();

/**
 * A duration as Go prints it, `1h` as `1h0m0s`: what the operator writes back into the cluster is the same text, and Argo CD sees no
 * difference (facts: secrets.md 1.2).
 */
export function goDuration(given: string): string {
  const known = printed.get(given) ?? print(given);
  printed.set(given, known);
  return known;
}

function print(given: string): string {
  const total = seconds(given);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  if (hours > 0) return `${hours}h${minutes}m${total % 60}s`;
  return minutes > 0 ? `${minutes}m${total % 60}s` : `${total}s`;
}
