import { listAt, textAt } from '../../values/field.ts';
import { deployed } from './deployed.ts';
import type { RelationRule } from '../relation-rule.ts';

export const noIdleDifference: RelationRule = {
  id: 'no-idle-difference',
  level: 'default',
  rows: ['C27'],
  why: 'it matches nothing that is delivered: the difference that it was for is somewhere else, or gone',
  help: 'correct its kind and name, or remove it',
  check: (objects, _, say) => {
    for (const { application, objects: delivered } of deployed(objects)) {
      if (delivered.length === 0) continue;
      for (const [index, each] of listAt(application.value, 'spec', 'ignoreDifferences').entries()) {
        const [kind, name] = [textAt(each, 'kind'), textAt(each, 'name')];
        const isUsed = delivered.some(
          (object) =>
            (kind === '*' || object.kind === kind) &&
            (name === undefined || name === '' || object.name === name),
        );
        if (!isUsed)
          say(application, ['spec', 'ignoreDifferences', index], `no ${kind} ${name ?? ''}`.trim());
      }
    }
  },
};
