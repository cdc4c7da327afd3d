import { field, listAt } from '../../values/field.ts';
import { variablesOf } from '../objects/seen-pods.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noSecretArgument: ObjectRule = {
  id: 'no-secret-argument',
  level: 'strict',
  rows: ['R152'],
  why: 'everybody who may list processes reads the value, and it stands in what the kubelet logs',
  help: 'let the program read the variable itself',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const container of pods?.containers ?? []) {
      if (!hasReferences(container.value)) continue;
      const secret = variablesOf(container).filter(({ from }) => field(from, 'secretKeyRef') !== undefined);
      if (secret.length === 0) continue;
      for (const part of parts)
        for (const [index, text] of listAt(container.value, part).entries())
          for (const { name } of secret)
            if (typeof text === 'string' && text.includes(`$(${name})`))
              say([...container.path, part, index], `the secret variable ${name} as an argument`);
    }
  },
};

const parts = ['command', 'args'];

/** Most containers have none, and then nobody asks which variables are secret. */
function hasReferences(container: unknown): boolean {
  return parts.some((part) =>
    listAt(container, part).some((text) => typeof text === 'string' && text.includes('$(')),
  );
}
