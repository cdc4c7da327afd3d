import type { Skipped } from '../../manifests/argocd-directory/select.ts';
import type { DirectoryRule } from '../directory-rule.ts';
import { skipped, type DirectoryReading } from './directories.ts';
import type { KeptFile } from './kept-file.ts';

/** Argo CD reposerver/repository/repository.go, getPotentiallyValidManifests. */
export const noUnreadFile: DirectoryRule = {
  id: 'no-unread-file',
  level: 'default',
  rows: ['A9'],
  why: 'Argo CD does not look into folders below unless it is told to recurse, nor at what the patterns leave out: nothing of the file is applied, and what was is deleted',
  help: 'move the file, or let the Application say directory.recurse, or another pattern',
  check: (directories, _, say) => {
    for (const file of directories.files) {
      const readings = file.objects === 0 ? [] : directories.above(file);
      const reasons = readings.map((reading) => reasonOf(reading, skipped(reading, file)));
      const [reason] = reasons;
      if (reason === undefined || reasons.includes(undefined) || readings.some((each) => isOwn(each, file)))
        continue;
      if (!directories.mayBeReadBySets(file.folder)) say(file.path, `Argo CD does not read it: ${reason}`);
    }
  },
};

/** An Application that leaves out its own file is applied by whoever begins. */
function isOwn({ application }: DirectoryReading, { folder, name }: KeptFile): boolean {
  return application?.folder === folder && application.file === name;
}

/** Names and markers have rules of their own. */
function reasonOf(
  { application, root, directory }: DirectoryReading,
  why: Skipped | undefined,
): string | undefined {
  const who = application === undefined ? 'its Application' : `the Application ${application.name}`;
  if (why === 'depth') return `${who} reads ${root} without the folders in it`;
  if (why === 'include') return `${who} reads "${directory.include}" alone`;
  return why === 'exclude' ? `${who} leaves out "${directory.exclude}"` : undefined;
}
