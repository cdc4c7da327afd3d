import { field } from '../../src/values/field.ts';
import type { Rendered } from './rendered.ts';

const kinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job']);

/** What runs the pods of a service, or of a hook, of whatever kind it is. */
export function workloadOf(objects: readonly Rendered[], name: string): Rendered {
  const [found, ...others] = objects.filter((each) => kinds.has(each.kind) && each.metadata.name === name);
  if (found === undefined || others.length > 0) throw new Error(`expected one workload ${name}`);
  return found;
}

/** The spec of the Job that a CronJob makes, or of the workload itself. */
export function runOf(workload: Rendered): unknown {
  const { kind, spec } = workload;
  return kind === 'CronJob' ? field(field(spec, 'jobTemplate'), 'spec') : spec;
}

export function templateOf(workload: Rendered): unknown {
  return field(runOf(workload), 'template');
}
