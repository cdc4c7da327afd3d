import { textAt } from '../../values/field.ts';
import type { Facts } from '../facts.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { deployed } from './deployed.ts';
import { clusterTypesIn } from './cluster-types.ts';

const none: ReadonlyMap<KeptObject, string> = new Map();

/** Where objects come to lie that say no namespace: where the Application that delivers them says. Others stay as they are. */
export function homesIn(objects: ObjectSet, facts: Facts): ReadonlyMap<KeptObject, string> {
  const clusterTypes = clusterTypesIn(objects, facts);
  const isHomeless = ({ namespace, type }: KeptObject) => namespace === undefined && !clusterTypes.has(type);
  if (!objects.all.some(isHomeless)) return none;
  const homes = new Map<KeptObject, string>();
  for (const { application, objects: delivered } of deployed(objects)) {
    const home = textAt(application.value, 'spec', 'destination', 'namespace') ?? '';
    if (home !== '') for (const object of delivered) if (isHomeless(object)) homes.set(object, home);
  }
  return homes;
}
