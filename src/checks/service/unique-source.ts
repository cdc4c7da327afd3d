import type { RemoteRef, SecretModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

export const uniqueSource: ServiceRule = {
  id: 'unique-source',
  level: 'contract',
  rows: ['R12', 'R14'],
  why: 'the AWS provider of the CSI driver gives two files of one source the same value, or refuses the class',
  check: ({ secrets }) => {
    const problems: Problem[] = [];
    for (const secret of secrets) if (sharesSource(secret)) problems.push(...inSecret(secret));
    return problems;
  },
};

/** Whether two keys read one source at all, which most secrets do not do. */
function sharesSource({ keys }: SecretModel): boolean {
  for (let index = 1; index < keys.length; index += 1) {
    for (let earlier = 0; earlier < index; earlier += 1)
      if (keys[earlier]?.ref.name === keys[index]?.ref.name) return true;
  }
  return false;
}

function inSecret({ keys }: SecretModel): readonly Problem[] {
  const values = new Map<string, string>();
  const versions = new Map<string, RemoteRef>();
  return keys.flatMap(({ key, ref, path }): Problem[] => {
    const source = `${ref.store} ${ref.name}`;
    const earlier = versions.get(source);
    versions.set(source, ref);
    if (earlier !== undefined && (earlier.version !== ref.version || earlier.label !== ref.label)) {
      return [
        {
          path,
          what: 'two keys of one secret read two versions of one source',
          help: 'declare a secret of its own for each version',
        },
      ];
    }
    const value = `${source} ${ref.property ?? ''}`;
    const twin = values.get(value);
    values.set(value, key);
    if (twin === undefined) return [];
    return [
      {
        path,
        what: `reads the same value as "${twin}"`,
        help: 'declare it once, and use that key twice: { secret, key }',
      },
    ];
  });
}
