import type { KeptObject } from '../kept/kept-object.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Facts: argocd.md 3.2; docs/operator-manual/health.md. */
export const noWaitingWave: RelationRule = {
  id: 'no-waiting-wave',
  level: 'strict',
  rows: ['E12', 'E13'],
  why: 'Argo CD waits for the wave to be healthy, and this is healthy only when somebody else acts: the waves after it never come',
  help: 'put it into the last wave',
  check: (objects, _, say) => {
    for (const folder of objects.folders) {
      const all = objects.inFolder(folder);
      const last = lastWave(all);
      for (const object of all)
        if (object.waits !== undefined && object.sync.phases.includes('Sync') && object.sync.wave < last)
          say(
            object,
            ['metadata', 'annotations', 'argocd.argoproj.io/sync-wave'],
            `${object.waits}, and waves come after it`,
          );
    }
  },
};

function lastWave(objects: readonly KeptObject[]): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { sync } of objects) if (sync.phases.includes('Sync')) last = Math.max(last, sync.wave);
  return last;
}
