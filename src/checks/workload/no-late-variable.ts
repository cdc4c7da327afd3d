import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noLateVariable: ObjectRule = {
  id: 'no-late-variable',
  level: 'default',
  rows: ['F4'],
  why: 'Kubernetes puts in only variables that stand before: the text $(NAME) stays as it is',
  help: 'put the variable before the one that uses it',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.containers ?? []) {
      // What comes from there is known before all of env (kubelet_pods.go, makeEnvironmentVariables).
      if (listAt(value, 'envFrom').length > 0) continue;
      const names = listAt(value, 'env').map((each) => textAt(each, 'name') ?? '');
      for (const [index, each] of listAt(value, 'env').entries()) {
        const text = textAt(each, 'value');
        if (text?.includes('$(') !== true) continue;
        for (const [, name = ''] of text.matchAll(/(?<!\$)(?:\$\$)*\$\(([-._a-zA-Z0-9]+)\)/g))
          if (names.indexOf(name) >= index)
            say([...path, 'env', index, 'value'], `$(${name}) stands before ${name}`);
      }
    }
  },
};
