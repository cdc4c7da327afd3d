import type { InputPath } from '../../environments/model.ts';
import type { Issue } from '../values/issue.ts';
import type { Problem } from '../values/problem.ts';
import type { TextFile } from '../values/text-file.ts';
import type { Layer } from './layer.ts';
import type { YamlScalar } from '../values/yaml-value.ts';
import { openPositions, type Positions } from './yaml/positions.ts';

/** A place in a file. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

interface Found {
  readonly place: Place;
  /** The value, when it is one word rather than a map or list. */
  readonly scalar: YamlScalar | undefined;
  readonly layer: Layer;
}

/**
 * The layers that one input was merged from, the strongest first. Their positions are looked up only when something has to be said about
 * them: it costs more than reading them.
 */
export class Sources {
  readonly #layers: readonly Layer[];
  readonly #positions = new Map<TextFile, Positions>();

  constructor(layers: readonly Layer[]) {
    this.#layers = layers;
  }

  /**
   * Turns a problem into an issue at the value that caused it, or at the nearest map above it: what is missing there is not for the defaults
   * to say.
   */
  place({ path, atKey = false, ...said }: Problem): Issue {
    for (let length = path.length; length > 0; length -= 1) {
      const isWhole = length === path.length;
      const found = this.find(path.slice(0, length), atKey && isWhole, isWhole);
      if (found !== undefined) return { ...found.place, ...said, what: inMap(path.slice(length), said.what) };
    }
    return { file: this.#layers[0]?.file.path ?? '', ...said, what: inMap(path, said.what) };
  }

  /** The same for one letter of a text, by its offset. */
  placeWithin(problem: Problem, offset: number): Issue {
    const [layer] = this.#layers;
    const at = layer && this.#open(layer.file).locateWithin([...(layer.at ?? []), ...problem.path], offset);
    return { ...this.place(problem), ...at };
  }

  /** What stands at exactly this path, in the strongest layer that has it. */
  find(path: InputPath, atKey = false, inDefaults = true): Found | undefined {
    for (const layer of this.#layers) {
      if (!inDefaults && layer.isDefaults === true) continue;
      const positions = this.#open(layer.file);
      const inFile = layer.at === undefined ? path : [...layer.at, ...path];
      const at = atKey ? positions.locateKey(inFile) : positions.locate(inFile);
      if (at === undefined) continue;
      return { place: { file: layer.file.path, ...at }, scalar: positions.scalarAt(inFile), layer };
    }
    return undefined;
  }

  #open(file: TextFile): Positions {
    const opened = this.#positions.get(file) ?? openPositions(file.text);
    this.#positions.set(file, opened);
    return opened;
  }
}

/** What has no place of its own says which field of the map at that place it is about. */
function inMap(rest: InputPath, what: string): string {
  return rest.length === 0 ? what : `${rest.join('.')}: ${what}`;
}
