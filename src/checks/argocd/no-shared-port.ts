import { optionsOf } from './applications.ts';
import { deployed } from './deployed.ts';
import type { RelationRule } from '../relation-rule.ts';

/** k8s #118725, #62366: a client-side apply tells ports apart by their number alone. */
export const noSharedPort: RelationRule = {
  id: 'no-shared-port',
  level: 'strict',
  rows: ['F5'],
  why: 'a client-side apply takes two ports of one number for one, whatever their protocols: the next change loses one of them',
  help: 'write the sync option ServerSideApply=true, for the Application or the object',
  check: (objects, _, say) => {
    for (const { application, objects: delivered } of deployed(objects)) {
      if (optionsOf(application.value).includes('ServerSideApply=true')) continue;
      for (const object of delivered)
        if (object.sharedPort !== undefined)
          say(
            object,
            [],
            `has the port ${object.sharedPort} twice, and ${application.name} applies it client-side`,
          );
    }
  },
};
