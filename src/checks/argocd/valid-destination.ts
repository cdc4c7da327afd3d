import { textAt } from '../../values/field.ts';
import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD util/argo/argo.go:1089-1110. */
export const validDestination: ObjectRule = {
  id: 'valid-destination',
  level: 'contract',
  rows: ['C1'],
  why: 'Argo CD refuses the Application: InvalidSpecError, and nothing is ever synced',
  help: 'name the cluster once: by its name, or by the URL of its API server',
  on: [application],
  check: ({ value }, _, say) => {
    const [name, server] = ['name', 'server'].map(
      (field) => textAt(value, 'spec', 'destination', field) ?? '',
    );
    if (name !== '' && server !== '') say(['spec', 'destination'], 'names its cluster twice');
    if (name === '' && server === '') say(['spec', 'destination'], 'names no cluster');
  },
};
