import type { RelationRule } from '../relation-rule.ts';
import { providerClass } from '../kept/needs.ts';

/** C: charts/.../csidriver.yaml has no fsGroupPolicy; C#858. */
export const requireReadableFile: RelationRule = {
  id: 'require-readable-file',
  level: 'default',
  rows: ['R63'],
  why: 'the files belong to root, and no fsGroup changes that: a program that runs as another user may not read them',
  help: 'leave filePermission out, or let everybody read: "0444"',
  check: (objects, _, say) => {
    const said = new Set<unknown>();
    for (const { object, need } of objects.needsOfType(providerClass)) {
      if (need.reader === undefined) continue;
      const read = objects.find(providerClass, object.namespace, need.name);
      for (const file of read?.awsClass?.narrowFiles ?? []) {
        if (read === undefined || said.has(file)) continue;
        if (file.isForGroup && need.reader === 'another user') continue;
        said.add(file);
        const who = `${object.kind} ${object.name} runs as another user`;
        say(
          read,
          file.path,
          `${file.permission} lets ${file.isForGroup ? 'the group of root' : 'root'} alone read, and ${who}`,
        );
      }
    }
  },
};
