import type { KeptObject } from '../kept/kept-object.ts';
import { isReadOutside } from '../kept/need.ts';
import { providerClass } from '../kept/needs.ts';
import type { RelationRule } from '../relation-rule.ts';

/** C: docs/book/src/topics/sync-as-kubernetes-secret.md; C#236, C#298, C#987. */
export const requireMountedClass: RelationRule = {
  id: 'require-mounted-class',
  level: 'contract',
  rows: ['R57', 'R154', 'H6'],
  why: 'the CSI driver makes the Secret when a pod mounts its class, and keeps it no longer than one does: whoever reads it without mounting waits for others',
  help: 'mount the class in the same pod, or let External Secrets Operator make the Secret',
  check: (objects, _, say) => {
    const mounted = new Set(
      objects.needsOfType(providerClass).map(({ object, need }) => `${object.namespace}/${need.name}`),
    );
    for (const { object, need } of objects.needsOfType('Secret')) {
      const { name, use, path } = need;
      if (need.isOptional) continue;
      const isOutside = isReadOutside(need);
      const makers = objects.secretsNamed(object.namespace, name);
      if (makers.length === 0 || makers.some(({ secret }) => secret.by !== 'SecretProviderClass')) continue;
      // Who is no pod reads what the pods of others keep there.
      const isThere = makers.some((maker) =>
        isOutside
          ? mounted.has(`${object.namespace}/${maker.object.name}`)
          : mounts(object, maker.object.name),
      );
      if (!isThere)
        say(
          object,
          path,
          `the ${use} ${name} comes with the class ${makers[0]?.object.name}, which ${isOutside ? 'no pod mounts' : 'it does not mount'}`,
        );
    }
  },
};

function mounts({ needs }: KeptObject, name: string): boolean {
  return needs.some((need) => need.type === providerClass && need.name === name);
}
