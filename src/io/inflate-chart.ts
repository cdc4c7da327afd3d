import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Helm is asked to render. */
export interface Inflation {
  /** The folder of the repository. */
  readonly root: string;
  /** The packed chart, relative to it. */
  readonly archive: string;
  readonly release: string;
  readonly namespace: string;
  /** The Kubernetes version that the chart may ask for, such as `1.34`. */
  readonly kubernetes: string;
  readonly values: unknown;
}

export type Inflated =
  { readonly text: string } | { readonly failure: 'no helm' | 'changing' | { readonly said: string } };

/** A mark of the bytes of a packed chart; `undefined` when there is none. */
export function archiveMark(root: string, archive: string): string | undefined {
  try {
    return createHash('sha256')
      .update(readFileSync(join(root, archive)))
      .digest('hex');
  } catch {
    return undefined;
  }
}

/**
 * What `helm template` prints: without a cluster, without the network, and without what `helm test` alone would run. It is asked twice, since a
 * chart that makes up a password or a certificate would change `dist/` at every render.
 */
export function inflateChart(inflation: Inflation): Inflated {
  const first = template(inflation);
  if ('failure' in first) return first;
  const second = template(inflation);
  return 'text' in second && second.text === first.text ? first : { failure: 'changing' };
}

function template({ root, archive, release, namespace, kubernetes, values }: Inflation): Inflated {
  const options = ['--namespace', namespace, '--kube-version', kubernetes, '--include-crds', '--skip-tests'];
  const { error, status, stdout, stderr } = spawnSync(
    'helm',
    ['template', release, join(root, archive), ...options, '--values', '-'],
    { input: JSON.stringify(values), encoding: 'utf8', maxBuffer: 256 * 1024 ** 2 },
  );
  if (error !== undefined) return { failure: 'no helm' };
  return status === 0 ? { text: stdout } : { failure: { said: firstLine(stderr) } };
}

/** Helm says one thing, in one line, but for a hint about `--debug`. */
function firstLine(text: string): string {
  const line = text.split('\n').find((each) => /\S/.test(each) && !/^(?:WARNING|I\d{4}|level=)/.test(each));
  return (line ?? 'it said nothing').replace(/^Error: /, '').trim();
}
