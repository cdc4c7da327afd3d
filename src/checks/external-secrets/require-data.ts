import { field, listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

const ways = ['extract', 'find', 'sourceRef'] as const;

/** E: externalsecret_validator.go:60,98-112; nobody validates a ClusterExternalSecret, which says it in its status alone. */
export const requireData: ObjectRule = {
  id: 'require-data',
  level: 'contract',
  rows: ['R77', 'R78'],
  why: 'the webhook of the operator refuses the object, in the middle of the sync; a ClusterExternalSecret makes nothing, and says so in its status alone',
  help: 'list what is read under data, or exactly one of extract, find and sourceRef in each entry of dataFrom',
  on: externalSecrets,
  check: (object, _, say) => {
    const specs = secretSpecs(object);
    if (specs.length === 0) say(['spec'], 'is missing');
    for (const { spec, path } of specs) {
      const dataFrom = listAt(spec, 'dataFrom');
      if (listAt(spec, 'data').length === 0 && dataFrom.length === 0)
        say(path, 'has neither data nor dataFrom');
      for (const [index, each] of dataFrom.entries()) {
        const given = ways.filter((way) => field(each, way) !== undefined);
        // A store of its own may stand beside extract and find.
        const isStore = field(field(each, 'sourceRef'), 'storeRef') !== undefined;
        const count = isStore ? given.length - 1 : given.length;
        if (count === 0) say([...path, 'dataFrom', index], 'has neither extract, find nor a generator');
        if (count > 1) say([...path, 'dataFrom', index], `has ${given.join(' and ')}`);
      }
    }
  },
};
