import { jsonFileFault } from '../../manifests/argocd-directory/json-file.ts';
import type { DirectoryRule } from '../directory-rule.ts';
import { skipped, type Directories } from './directories.ts';
import type { KeptFile } from './kept-file.ts';

/** Argo CD reposerver/repository/repository.go, getObjsFromYAMLOrJSON. */
export const validJsonFile: DirectoryRule = {
  id: 'valid-json-file',
  level: 'default',
  rows: ['A3'],
  why: 'Argo CD reads every .json file of a folder as one object: what is anything else fails the whole Application',
  help: 'leave one object in it, move it elsewhere, or let the Application say directory.include: "*.yaml"',
  check: (directories, _, say) => {
    for (const file of directories.files) {
      if (!file.name.endsWith('.json') || !isRead(directories, file)) continue;
      const fault = jsonFileFault(file.text);
      if (fault !== undefined) say(file.path, `fails its whole Application: ${fault.what}`);
    }
  },
};

/** Where no Application is known, a folder with manifests may well have one. */
function isRead(directories: Directories, file: KeptFile): boolean {
  const readings = directories.above(file);
  if (readings.length > 0) return readings.some((reading) => skipped(reading, file) === undefined);
  return (directories.byFolder.get(file.folder) ?? []).some(({ objects }) => objects > 0);
}
