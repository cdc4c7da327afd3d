import { textAt } from '../../values/field.ts';
import { deployed, sourcesOf } from './applications.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD util/app/path/path.go:27. */
export const validApplicationPath: RelationRule = {
  id: 'valid-application-path',
  level: 'contract',
  rows: ['A13', 'A15'],
  why: '"app path does not exist", or a folder that nobody ever deploys',
  help: 'let each folder have one Application, and each Application a folder with objects',
  check: (objects, { isComplete }, say) => {
    if (isComplete !== true) return;
    const read = deployed(objects);
    for (const { application: found, objects: delivered } of read) {
      if (delivered.length > 0) continue;
      for (const { source, path } of sourcesOf(found.value)) {
        const folder = textAt(source, 'path');
        if (folder !== undefined) say(found, [...path, 'path'], `nothing lies in ${folder}`);
      }
    }
    if (read.length === 0) return;
    const known = new Set(read.flatMap(({ objects: delivered }) => delivered.map(({ folder }) => folder)));
    for (const folder of objects.folders) {
      // Applications are applied by whoever begins; what reads them may be elsewhere.
      const first = objects.inFolder(folder).find(({ apiVersion }) => !apiVersion.startsWith('argoproj.io/'));
      if (first !== undefined && !known.has(folder)) say(first, [], `no Application reads ${folder}`);
    }
  },
};
