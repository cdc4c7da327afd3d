import type { FieldPath } from '../../values/field-path.ts';
import { grouped } from '../kept/grouped.ts';
import { isSame } from '../kept/is-same.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { leastPods, type LeastPods } from '../kept/least-pods.ts';
import type { NeedOf, ObjectSet } from '../kept/object-set.ts';
import { scalersOf } from '../kept/scalers.ts';
import type { RelationRule } from '../relation-rule.ts';

const type = 'PersistentVolumeClaim';

/** k8s pkg/scheduler/framework/plugins/volumerestrictions/volume_restrictions.go calPreFilterState: one pod, wherever it runs. */
export const noSharedClaim: RelationRule = {
  id: 'no-shared-claim',
  level: 'default',
  rows: [],
  why: 'a claim of the mode ReadWriteOncePod is for one pod: any other waits for ever, "PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod"',
  help: 'run one pod that goes before a new one comes (strategy Recreate), or give each a claim of its own (StatefulSet); a claim that pods share needs the mode ReadWriteMany',
  check: (objects, _, say) => {
    const needs = objects.needsOfType(type).filter((each) => isForOnePod(each, objects));
    if (needs.length === 0) return;
    const scalers = scalersOf(objects);
    for (const users of grouped(needs, placeOf).values()) {
      let holder: KeptObject | undefined;
      // By two volumes one claim is mounted twice.
      for (const object of new Set(users.map((user) => user.object))) {
        const least = leastPods(object, scalers);
        if (least === undefined || (least.pods ?? 0) === 0) continue;
        holder ??= object;
        const found = tooMany(object, least);
        if (found !== undefined) say(least.says, found.path, found.what);
      }
      if (holder === undefined) continue;
      for (const { object, need } of users)
        if (!isSame(object, holder) && object.replicas !== 0)
          say(
            object,
            need.path,
            `the claim ${need.name} is for one pod, and ${holder.kind} ${holder.name} has it`,
          );
    }
  },
};

function isForOnePod({ object, need }: NeedOf, objects: ObjectSet): boolean {
  return objects.find(type, object.namespace, need.name)?.claims?.isForOnePod === true;
}

function placeOf({ object, need }: NeedOf): string {
  return `${object.namespace ?? ''}/${need.name}`;
}

function tooMany(
  object: KeptObject,
  { pods = 0, says }: LeastPods,
): { readonly path: FieldPath; readonly what: string } | undefined {
  if (pods > 1)
    return {
      path: ['spec', says === object ? 'replicas' : 'minReplicas'],
      what: `${pods} pods, which mount a claim for one`,
    };
  return object.rollout?.overlaps === true
    ? {
        path: ['spec', 'strategy'],
        what: 'a new pod waits for the claim of the old one, which goes only when the new one is ready',
      }
    : undefined;
}
