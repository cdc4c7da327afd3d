import { field, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_controller_template.go:147-152; ARGO: controller/cache/cache.go:339. */
export const requireTemplateMetadata: ObjectRule = {
  id: 'require-template-metadata',
  level: 'strict',
  rows: ['R127', 'H2'],
  why: 'the Secret gets all labels and annotations of its ExternalSecret, those of Argo CD too: waves, hooks and the mark of its own, by which it may prune the Secret',
  help: 'write target.template.metadata, if only with a label',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      if (textAt(spec, 'target', 'creationPolicy') === 'None') continue;
      const template = mapAt(spec, 'target', 'template');
      if (field(template, 'metadata') === undefined) say([...path, 'target'], 'has no template.metadata');
    }
  },
};
