import { textAt } from '../values/field.ts';
import type { KeptObject } from './kept/kept-object.ts';
import type { Rule } from './rule.ts';
import type { Claim, Twin } from './unique-objects.ts';

export const uniqueReleases: Rule = {
  id: 'unique-releases',
  level: 'contract',
  rows: ['D2'],
  why: 'two Applications that install one Helm release fight for its objects, and whoever goes last takes them away',
};

const releaseName = ['spec', 'source', 'helm', 'releaseName'];

/** Finds a Helm release that two environments bring into one namespace of one cluster. */
export class UniqueReleases {
  /** The source of each release that was seen. */
  readonly #sources = new Map<string, string>();

  /** What is wrong with the Applications among these objects; the claim names the cluster that they deploy to. */
  add(objects: readonly KeptObject[], { source, cluster }: Claim): readonly Twin[] {
    const twins: Twin[] = [];
    for (const object of objects) {
      const { value } = object;
      const name = textAt(value, ...releaseName);
      if (name === undefined) continue;
      const namespace = textAt(value, 'spec', 'destination', 'namespace') ?? '';
      const id = [cluster, namespace, name].join('\0');
      const earlier = this.#sources.get(id);
      if (earlier === undefined) this.#sources.set(id, source);
      else
        twins.push({
          object,
          path: releaseName,
          what: `installs ${name} in ${namespace}, which ${earlier} does too, in the same cluster`,
        });
    }
    return twins;
  }
}
