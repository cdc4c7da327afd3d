import { mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noIdleReloader: ObjectRule = {
  id: 'no-idle-reloader',
  level: 'default',
  rows: ['R60', 'R155'],
  why: 'the driver never reads a value again, or Reloader does not look at classes: nothing restarts',
  help: "turn on rotation and Reloader's CSI integration, or leave the annotation out",
  on: 'pods',
  check: ({ value }, { rotationSeconds, reloaderReadsClasses }, say) => {
    for (const name of Object.keys(mapAt(value, 'metadata', 'annotations') ?? {})) {
      if (!name.startsWith('secretproviderclass.reloader.stakater.com/')) continue;
      const path = ['metadata', 'annotations', name];
      if (rotationSeconds === 'none') say(path, 'rotation is off in this cluster');
      else if (reloaderReadsClasses === false) say(path, 'Reloader does not look at classes in this cluster');
    }
  },
};
