import { grouped } from '../kept/grouped.ts';
import { isSame } from '../kept/is-same.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { NeedOf, ObjectSet } from '../kept/object-set.ts';
import type { RelationRule } from '../relation-rule.ts';
import { noSplitClaim as ofServices } from '../service/no-split-claim.ts';

const type = 'PersistentVolumeClaim';
const statefulSet = 'StatefulSet.apps';

/** One service alone knows nothing of those that mount the claims of another: a backup of a database, say. */
export const noSplitClaim: RelationRule = {
  id: ofServices.id,
  level: 'default',
  rows: [],
  why: ofServices.why,
  help: 'copy the data by the network, share storage such as EFS (ReadWriteMany), or let the pods run where the others are: a podAffinity for kubernetes.io/hostname',
  check: (objects, _, say) => {
    const needs = objects.needsOfType(type);
    if (needs.length === 0) return;
    const sets = statefulSetsByClaim(objects);
    for (const users of grouped(needs, placeOf).values()) {
      const holder = holderOf(users, sets, objects);
      if (holder === undefined) continue;
      for (const { object, need } of users)
        if (!isSame(object, holder) && object.claims?.isPlaced !== true && object.replicas !== 0)
          say(
            object,
            need.path,
            `the claim ${need.name} is for one node (ReadWriteOnce), and ${holder.kind} ${holder.name} has it`,
          );
    }
  },
};

type Sets = ReadonlyMap<string, KeptObject>;

/** By their claims without the number of the pod. */
function statefulSetsByClaim(objects: ObjectSet): Sets {
  return new Map(
    objects
      .ofType(statefulSet)
      .flatMap((each) =>
        (each.claims?.forOneNode ?? []).map((claim) => [placed(each.namespace, claim), each] as const),
      ),
  );
}

const longRunning: ReadonlySet<string> = new Set([statefulSet, 'Deployment.apps', 'DaemonSet.apps']);

/** Whose pods run all the time with a claim for one node; Jobs may come one after the other. */
function holderOf(users: readonly NeedOf[], sets: Sets, objects: ObjectSet): KeptObject | undefined {
  const [first] = users;
  if (first === undefined) return undefined;
  const { need } = first;
  const { namespace } = first.object;
  const [, set] = /^(.+)-\d+$/.exec(need.name) ?? [];
  const owner = set === undefined ? undefined : sets.get(placed(namespace, set));
  const isOwn = objects.find(type, namespace, need.name)?.claims?.forOneNode !== undefined;
  const holder =
    owner ?? (isOwn ? users.find((each) => longRunning.has(each.object.type))?.object : undefined);
  return holder?.replicas === 0 || holder?.claims?.isPlaced === true ? undefined : holder;
}

function placeOf({ object, need }: NeedOf): string {
  return placed(object.namespace, need.name);
}

function placed(namespace: string | undefined, claim: string): string {
  return `${namespace ?? ''}/${claim}`;
}
