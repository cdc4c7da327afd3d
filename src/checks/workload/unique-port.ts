import { field, listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s #118725, #62366. */
export const uniquePort: ObjectRule = {
  id: 'unique-port',
  level: 'contract',
  rows: ['F5'],
  why: 'of two ports with one number and protocol the API server keeps one, or refuses both',
  help: 'give one of them another number, and each a name',
  on: ['Service'],
  check: ({ value }, _, say) => {
    const ports = listAt(value, 'spec', 'ports');
    const known = new Set<string>();
    for (const [index, port] of ports.entries()) {
      const id = `${String(field(port, 'port'))}/${textAt(port, 'protocol') ?? 'TCP'}`;
      if (known.has(id)) say(['spec', 'ports', index, 'port'], `${id} a second time`);
      known.add(id);
      if (ports.length > 1 && textAt(port, 'name') === undefined)
        say(['spec', 'ports', index], 'has no name, beside others');
    }
  },
};
