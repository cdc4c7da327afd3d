import { deployed } from './deployed.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD controller/sync.go:602-625. */
export const noManyWaves: RelationRule = {
  id: 'no-many-waves',
  level: 'strict',
  rows: ['E11'],
  why: 'Argo CD waits two seconds between waves, and for all of a wave to be healthy',
  help: 'use fewer waves',
  check: (objects, _, say) => {
    for (const { application, objects: delivered } of deployed(objects)) {
      const waves = new Set(delivered.map(({ sync }) => sync.wave)).size;
      if (waves > 10) say(application, ['spec', 'source', 'path'], `has ${waves} waves`);
    }
  },
};
