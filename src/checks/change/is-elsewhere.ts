import type { Change } from './change.ts';
import type { PlacedObject } from './placed-object.ts';

/** Whether what goes comes again in another folder or namespace, of which other rules speak. */
export function isElsewhere(change: Change, { object, folder }: PlacedObject): boolean {
  const { type, namespace, name } = object;
  return (
    change.after.find(type, namespace, name) !== undefined ||
    change.addedLike(object).some((each) => each.folder === folder)
  );
}
