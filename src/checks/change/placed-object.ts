import type { SeenObject } from '../objects/seen-object.ts';

/** An object and the folder of its file. */
export interface PlacedObject {
  readonly object: SeenObject;
  readonly folder: string;
}

/** An object before and after. */
export interface ChangedObject {
  readonly before: SeenObject;
  readonly after: SeenObject;
  readonly folder: string;
}

/** The objects that a change touches. */
export interface Touched {
  readonly removed: readonly PlacedObject[];
  readonly added: readonly PlacedObject[];
  readonly changed: readonly ChangedObject[];
}
