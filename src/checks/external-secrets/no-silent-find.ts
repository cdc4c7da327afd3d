import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, finds, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_controller.go:424-454; secretsmanager.go:729-758. */
export const noSilentFind: ObjectRule = {
  id: 'no-silent-find',
  level: 'strict',
  rows: ['R88', 'R92'],
  why: 'where nothing matches, or access is denied, the ExternalSecret is Ready and Argo CD Healthy, without a Secret or with a part of it',
  help: 'list the keys under data: what is missing there is an error',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const spec of secretSpecs(object)) {
      const policy = textAt(spec.spec, 'target', 'deletionPolicy') ?? 'Retain';
      for (const { path } of finds(spec))
        if (policy === 'Retain') say(path, 'takes whatever it finds, which may be nothing');
    }
  },
};
