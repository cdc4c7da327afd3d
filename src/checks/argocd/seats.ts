import type { Facts } from '../facts.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { application } from './applications.ts';
import { clustersOfSets } from './application-sets.ts';
import { clusterTypesIn } from './cluster-types.ts';
import { deployed } from './deployed.ts';
import { clusterKey, destinationOf } from './destination.ts';

/** Where an object comes to lie. */
export interface Seat {
  /** A text that objects share which are known to lie in one cluster, and in one namespace where none is known. */
  readonly place: string;
  readonly namespace: string | undefined;
}

/**
 * Where each object comes to lie, for who looks for two of one name. All lie in one cluster unless Applications name several. An object whose
 * cluster or namespace nobody knows lies beside those of its folder, as far as is known; with `isOneFolder` one Application reads all that is left.
 */
export function seatsIn(
  objects: ObjectSet,
  facts: Facts,
  isOneFolder: boolean,
): (object: KeptObject) => Seat {
  const clusterTypes = clusterTypesIn(objects, facts);
  const isOne = isOneCluster(objects);
  const readers = readersIn(objects);
  return (object) => {
    const isNamespaced = !clusterTypes.has(object.type);
    // Nearly every object: there is no more to find out.
    if (isOne && isNamespaced && object.namespace !== undefined)
      return { place: '', namespace: object.namespace };
    const seats = readers.get(object) ?? [];
    const apart = isOneFolder && seats.length === 0 ? '' : object.folder;
    const clusters = [...new Set(seats.map(({ cluster }) => cluster))].toSorted().join(' ');
    const cluster = isOne ? '' : clusters || apart;
    // Argo CD takes away the namespace of what has none (controller/state.go, DeduplicateTargetObjects).
    if (!isNamespaced) return { place: cluster, namespace: undefined };
    const namespace = object.namespace ?? homeOf(seats);
    return { place: namespace === undefined ? `${cluster} ${apart}` : cluster, namespace };
  };
}

interface Reader {
  readonly cluster: string;
  readonly home: string | undefined;
}

/** The one namespace that all who deliver an object say. */
function homeOf(readers: readonly Reader[]): string | undefined {
  const homes = new Set(readers.map(({ home }) => home));
  return homes.size === 1 ? readers[0]?.home : undefined;
}

/** Which Applications deliver an object, as where they go. */
function readersIn(objects: ObjectSet): ReadonlyMap<KeptObject, readonly Reader[]> {
  const readers = new Map<KeptObject, Reader[]>();
  for (const { application: found, objects: delivered } of deployed(objects)) {
    const destination = destinationOf(found.value);
    const reader = { cluster: clusterKey(destination), home: destination.namespace };
    for (const object of delivered) {
      const others = readers.get(object);
      if (others === undefined) readers.set(object, [reader]);
      else others.push(reader);
    }
  }
  return readers;
}

function isOneCluster(objects: ObjectSet): boolean {
  const ofSets = clustersOfSets(objects);
  const named = objects.ofType(application).map(({ value }) => clusterKey(destinationOf(value)));
  return ofSets !== undefined && new Set([...named, ...ofSets]).size <= 1;
}
