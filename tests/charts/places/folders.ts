import { field, textAt } from '../../../src/values/field.ts';
import { container, each, kind, named, one, pod, type Place, type Placed } from './placed.ts';
import type { Rendered } from '../../support/rendered.ts';
import type { ServiceInput } from '../any-service.ts';

type Volume = NonNullable<ServiceInput['volumes']>[string];

export const volumes: Place = (input, objects) =>
  Object.entries(input.volumes ?? {}).flatMap(
    ([name, { mountPath, readOnly, emptyDir, persistentVolumeClaim }]) => {
      const found = named(pod(objects), 'volumes', name);
      const mount = named(container(objects), 'volumeMounts', name);
      return [
        ...one(`volume ${name}`, emptyDir, field(found, 'emptyDir')),
        ...one(`mount ${name}`, mountPath, textAt(mount, 'mountPath')),
        ...one(`readOnly ${name}`, readOnly, field(mount, 'readOnly') ?? false),
        ...claim(name, persistentVolumeClaim, field(found, 'persistentVolumeClaim'), objects),
      ];
    },
  );

/** A claim, unless it exists already. */
function claim(
  name: string,
  given: Volume['persistentVolumeClaim'],
  found: unknown,
  objects: readonly Rendered[],
): readonly Placed[] {
  if (given === undefined) return [];
  const { create = true, name: claimName = `web-${name}`, storage, ...rest } = given;
  const spec = kind(objects, 'PersistentVolumeClaim', claimName)?.['spec'];
  return [
    ...one(`claim of ${name}`, claimName, textAt(found, 'claimName')),
    ...one(`${name} is claimed`, create, spec !== undefined),
    ...one(`storage of ${name}`, storage, textAt(spec, 'resources', 'requests', 'storage')),
    ...each(`claim of ${name}`, rest, spec),
  ];
}

export const config: Place = (input, objects) =>
  Object.entries(input.config ?? {}).flatMap(([name, { name: own = `web-${name}`, mountPath, data }]) => {
    const mount = named(container(objects), 'volumeMounts', `config-${name}`);
    const volume = field(named(pod(objects), 'volumes', `config-${name}`), 'configMap');
    return [
      ...one(`data of ${name}`, data, kind(objects, 'ConfigMap', own)?.['data']),
      ...one(`mountPath of ${name}`, mountPath, textAt(mount, 'mountPath')),
      ...one(`files of ${name}`, mountPath && own, textAt(volume, 'name')),
    ];
  });
