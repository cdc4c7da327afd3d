import { optionsOf } from './applications.ts';
import { deployed } from './deployed.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD util/argo/argo.go:55; #17238. */
export const requireServerSideApply: RelationRule = {
  id: 'require-server-side-apply',
  level: 'contract',
  rows: ['F10'],
  why: 'the object does not fit into the annotation that a client-side apply writes: "metadata.annotations: Too long"',
  help: 'write the sync option ServerSideApply=true',
  check: (objects, _, say) => {
    for (const { application, objects: delivered } of deployed(objects)) {
      if (optionsOf(application.value).includes('ServerSideApply=true')) continue;
      for (const object of delivered)
        if (object.isLarge === true)
          say(object, [], `is larger than 262,144 bytes, and ${application.name} applies it client-side`);
    }
  },
};
