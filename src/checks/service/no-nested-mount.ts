import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';
import { mounts, ownerOf, type Mount } from './unique-mount-path.ts';

/** The kubelet makes such a folder inside a Secret volume, and nobody does inside a mount of the CSI driver: no switch must find out. */
export const noNestedMount: ServiceRule = {
  id: 'no-nested-mount',
  level: 'contract',
  rows: [],
  why: 'the files of a secret or of config are mounted read-only, so that the container cannot start: no folder for another mount can be made inside',
  check: (service) => {
    const problems: Problem[] = [];
    const all = mounts(service);
    if (all.length < 2) return problems;
    for (const { mountPath, path } of all) {
      const outer = all.find((each) => holds(each, mountPath));
      if (outer === undefined) continue;
      const what = `is mounted at ${mountPath}, inside ${ownerOf(outer)} at ${outer.mountPath}`;
      problems.push({ path, atKey: true, what, help: 'give each a folder of its own' });
    }
    return problems;
  },
};

function holds({ kind, mountPath: folder }: Mount, mountPath: string): boolean {
  return kind !== 'volume' && mountPath[folder.length] === '/' && mountPath.startsWith(folder);
}
