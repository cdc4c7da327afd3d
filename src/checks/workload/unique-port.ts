import { field, listAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** k8s #118725, #62366. */
export const uniquePort: ObjectRule = {
  id: 'unique-port',
  level: 'contract',
  rows: ['F5'],
  why: 'of two ports with one number and protocol the API server keeps one, or refuses both',
  help: 'give one of them another number, and each a name',
  on: [
    'Service',
    'Pod',
    'Deployment.apps',
    'StatefulSet.apps',
    'DaemonSet.apps',
    'ReplicaSet.apps',
    'Job.batch',
    'CronJob.batch',
  ],
  check: ({ type, value, pods }, _, say) => {
    for (const container of pods?.containers ?? [])
      unique(listAt(container.value, 'ports'), 'containerPort', [...container.path, 'ports'], say);
    if (type !== 'Service') return;
    const ports = listAt(value, 'spec', 'ports');
    unique(ports, 'port', ['spec', 'ports'], say);
    for (const [index, port] of ports.entries())
      if (ports.length > 1 && textAt(port, 'name') === undefined)
        say(['spec', 'ports', index], 'has no name, beside others');
  },
};

function unique(ports: readonly unknown[], number: string, path: FieldPath, say: SayOfField): void {
  if (ports.length < 2) return;
  const known = new Set<string>();
  for (const [index, port] of ports.entries()) {
    const id = `${String(field(port, number))}/${textAt(port, 'protocol') ?? 'TCP'}`;
    if (known.has(id)) say([...path, index, number], `${id} a second time`);
    known.add(id);
  }
}
