import { field, listAt, textAt } from '../../values/field.ts';
import { csiDriver } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';

/** C: nodeserver.go:180,208, volume.go:27-41; kubelet desired_state_of_world_populator.go. */
export const validClassVolume: ObjectRule = {
  id: 'valid-class-volume',
  level: 'contract',
  rows: ['R52', 'R54', 'R56'],
  why: 'the driver refuses the volume, or never fills it: the pod waits in ContainerCreating, or the Secret is never made',
  help: 'mount each class once, readOnly: true, in a container that uses it',
  on: 'pods',
  check: ({ pods }, _, say) => {
    if (pods === undefined) return;
    const classes = new Set<string>();
    for (const { value, path } of pods.volumes) {
      const name = textAt(value, 'csi', 'volumeAttributes', 'secretProviderClass');
      const driver = textAt(value, 'csi', 'driver');
      if (driver !== csiDriver) {
        if (name !== undefined)
          say([...path, 'csi', 'driver'], `${driver} mounts no class; ${csiDriver} does`);
        continue;
      }
      if (field(field(value, 'csi'), 'readOnly') !== true) say([...path, 'csi'], 'is not readOnly: true');
      if (name === undefined) say([...path, 'csi', 'volumeAttributes'], 'names no secretProviderClass');
      else if (classes.has(name)) say(path, `the class ${name} a second time`);
      classes.add(name ?? '');
      const isMounted = pods.containers.some(({ value: container }) =>
        listAt(container, 'volumeMounts').some((mount) => textAt(mount, 'name') === textAt(value, 'name')),
      );
      if (!isMounted) say(path, 'no container mounts it');
    }
  },
};
