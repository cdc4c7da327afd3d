import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

const refused = new Set(['bootstrap.kubernetes.io/token', 'kubernetes.io/service-account-token']);

/** E: externalsecret_validator.go:133-209, externalsecret_types.go:148. */
export const validTemplateType: ObjectRule = {
  id: 'valid-template-type',
  level: 'contract',
  rows: ['R99', 'R132'],
  why: 'the operator refuses the template: at its webhook, or for a ClusterExternalSecret at every refresh',
  help: 'write another type, engineVersion: v2, and Data, Annotations or Labels as the target of templateFrom',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const template = mapAt(spec, 'target', 'template');
      const at = [...path, 'target', 'template'];
      const type = textAt(template, 'type');
      if (type !== undefined && refused.has(type))
        say([...at, 'type'], `the operator makes no Secret of type ${type}`);
      const engine = textAt(template, 'engineVersion');
      if (engine !== undefined && engine !== 'v2')
        say([...at, 'engineVersion'], `${engine} is not served any more`);
      if (mapAt(spec, 'target', 'manifest') !== undefined) continue;
      for (const [index, each] of listAt(template, 'templateFrom').entries()) {
        const target = field(each, 'target') ?? 'Data';
        if (target !== 'Data' && target !== 'Annotations' && target !== 'Labels')
          say([...at, 'templateFrom', index, 'target'], `${JSON.stringify(target)} is no part of a Secret`);
      }
    }
  },
};
