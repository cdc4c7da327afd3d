import { reads } from '../argocd/applications.ts';
import type { PlacedObject } from './placed-object.ts';

/** Applications, found by a folder that they read. */
export class Readers {
  readonly #applications: readonly PlacedObject[];
  /** Few folders change, and each is asked for many times. */
  readonly #known = new Map<string, PlacedObject | undefined>();

  constructor(applications: readonly PlacedObject[]) {
    this.#applications = applications;
  }

  of(folder: string): PlacedObject | undefined {
    if (!this.#known.has(folder))
      this.#known.set(
        folder,
        this.#applications.find(({ object }) => reads(object.value, folder)),
      );
    return this.#known.get(folder);
  }
}
