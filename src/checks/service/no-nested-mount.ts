import type { ServiceCheck } from '../service-check.ts';
import { mounts } from './unique-mount-path.ts';

/** The kubelet makes such a folder inside a Secret volume, and nobody does inside a mount of the CSI driver: no switch must find out. */
export const noNestedMount: ServiceCheck = {
  id: 'no-nested-mount',
  why: 'the files of a secret are mounted read-only, so that the container cannot start: no folder for another mount can be made inside',
  check: (service) => {
    const all = mounts(service);
    return all.flatMap(({ mountPath, path }) => {
      const outer = all.find((each) => each.readOnly && mountPath.startsWith(`${each.mountPath}/`));
      if (outer === undefined) return [];
      const what = `is mounted at ${mountPath}, inside ${outer.owner} at ${outer.mountPath}`;
      return [{ path, atKey: true, what, help: 'give each a folder of its own' }];
    });
  },
};
