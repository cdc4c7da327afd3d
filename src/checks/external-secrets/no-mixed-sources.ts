import { listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: pkg/controllers/externalsecret/externalsecret_controller_secret.go:108,147. */
export const noMixedSources: ObjectRule = {
  id: 'no-mixed-sources',
  level: 'strict',
  rows: ['R80'],
  why: 'where two sources hold one key the later wins, and data wins over dataFrom: a key that somebody adds in AWS replaces another one without a word',
  help: 'list the keys under data, or make an ExternalSecret of each source',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const sources = listAt(spec, 'dataFrom').length;
      if (sources > 1 || (sources === 1 && listAt(spec, 'data').length > 0))
        say([...path, 'dataFrom'], 'takes whatever keys there are, beside other sources');
    }
  },
};
