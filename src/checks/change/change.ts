import { application } from '../argocd/applications.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { SeenObject } from '../objects/seen-object.ts';
import type { ChangedObject, PlacedObject, Touched } from './placed-object.ts';
import { Readers } from './readers.ts';

/** What a change does to the objects of one environment, and what is there afterwards. */
export class Change {
  readonly removed: readonly PlacedObject[];
  readonly added: readonly PlacedObject[];
  readonly changed: readonly ChangedObject[];
  /** All objects afterwards. */
  readonly after: ObjectSet;
  /** What goes in any environment: clusters are often made known to Argo CD from another one. */
  readonly removedAnywhere: readonly PlacedObject[];
  /** The Applications before, by the folders that they read. */
  readonly readersBefore: Readers;
  /** The Applications after. */
  readonly readers: Readers;
  #removedByName: ReadonlyMap<string, readonly PlacedObject[]> | undefined;
  #addedByName: ReadonlyMap<string, readonly PlacedObject[]> | undefined;
  #secretReaders: ReadonlyMap<string, readonly KeptObject[]> | undefined;
  readonly #neighbours: () => ObjectSet;

  constructor(
    { removed, added, changed }: Touched,
    after: ObjectSet,
    removedAnywhere: readonly PlacedObject[] = removed,
    neighbours: () => ObjectSet = () => after,
  ) {
    this.#neighbours = neighbours;
    this.removed = removed;
    this.added = added;
    this.changed = changed;
    this.after = after;
    this.removedAnywhere = removedAnywhere;
    const now = after
      .ofType(application)
      .map(({ value = {}, folder }) => ({ object: new SeenObject(value), folder }));
    this.readers = new Readers(now);
    this.readersBefore = new Readers(this.#applicationsBefore(now));
  }

  /** All objects afterwards of every environment that shares the cluster, this one among them. */
  get inCluster(): ObjectSet {
    return this.#neighbours();
  }

  /** What goes and has the type and name of an object, in whatever namespace and folder. */
  removedLike(object: SeenObject): readonly PlacedObject[] {
    this.#removedByName ??= grouped(this.removed, ({ object: each }) => likenessOf(each));
    return this.#removedByName.get(likenessOf(object)) ?? [];
  }

  /** What comes and has the type and name of an object, in whatever namespace and folder. */
  addedLike(object: SeenObject): readonly PlacedObject[] {
    this.#addedByName ??= grouped(this.added, ({ object: each }) => likenessOf(each));
    return this.#addedByName.get(likenessOf(object)) ?? [];
  }

  /** Who reads a Secret afterwards. */
  secretReaders(namespace: string | undefined, name: string): readonly KeptObject[] {
    this.#secretReaders ??= new Map(
      [
        ...grouped(
          this.after.needsOfType('Secret'),
          ({ object, need }) => `${object.namespace ?? ''}/${need.name}`,
        ),
      ].map(([key, needs]) => [key, needs.map(({ object }) => object)]),
    );
    return this.#secretReaders.get(`${namespace ?? ''}/${name}`) ?? [];
  }

  /** Those that are untouched were the same before. */
  #applicationsBefore(now: readonly PlacedObject[]): readonly PlacedObject[] {
    const touched = new Set(
      [...this.added.map(({ object }) => object), ...this.changed.map(({ after }) => after)].map(nameOf),
    );
    const gone = [...this.removed, ...this.changed.map(({ before, folder }) => ({ object: before, folder }))];
    return [
      ...gone.filter(({ object }) => object.type === application),
      ...now.filter(({ object }) => !touched.has(nameOf(object))),
    ];
  }
}

function likenessOf({ type, name }: SeenObject): string {
  return `${type}/${name}`;
}

function nameOf({ type, namespace = '', name }: SeenObject): string {
  return `${type}/${namespace}/${name}`;
}
