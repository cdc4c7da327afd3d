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

/** Where a value stands, or what is nearest above it. */
export interface Nearest {
  /** Absent when nothing of the path is written. */
  readonly place?: Place | undefined;
  /** Whether it is the value itself. */
  readonly isWhole: boolean;
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
    return { file: this.file, ...said, what: inMap(path, said.what) };
  }

  /** The file of the strongest layer. */
  get file(): string {
    return this.#layers[0]?.file.path ?? '';
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

  /** Whether it is one layer that says both, as far as they are said last. */
  areTogether(one: InputPath, other: InputPath): boolean {
    return this.find(one)?.layer === this.find(other)?.layer;
  }

  /**
   * The value at a path that no layer needs to have, or the nearest above it that some layer has. What a stronger layer replaces or removes, a weaker one
   * no longer says.
   */
  nearest(path: InputPath): Nearest {
    let best: { readonly layer: Layer; readonly length: number } | undefined;
    for (const layer of this.#layers) {
      const length = this.#lengthIn(layer, path);
      if (length > (best?.length ?? 0)) best = { layer, length };
      if (length === path.length || this.#isEnd(layer, path, length)) break;
    }
    if (best === undefined) return { isWhole: path.length === 0 };
    const { layer, length } = best;
    const at = [...(layer.at ?? []), ...path.slice(0, length)];
    const positions = this.#open(layer.file);
    const scalar = positions.scalarAt(at);
    const place = scalar === undefined ? positions.locateKey(at) : positions.locate(at);
    // A patch says null of its object; everywhere else it says nothing.
    const isSaid = scalar !== null || path[0] === 'patches';
    return { place: { file: layer.file.path, ...place }, isWhole: isSaid && length === path.length };
  }

  /** How much of a path a layer has. */
  #lengthIn({ file, at = [] }: Layer, path: InputPath): number {
    const positions = this.#open(file);
    let length = 0;
    while (length < path.length && positions.has([...at, ...path.slice(0, length + 1)])) length += 1;
    return length;
  }

  /** Whether weaker layers add nothing to what a layer has: to a word, to a list, and to the patch of an object (parse/merge-input.ts). */
  #isEnd({ file, at = [] }: Layer, path: InputPath, length: number): boolean {
    if (length === 0) return false;
    const inList = path.slice(0, length + 1).some((step) => typeof step === 'number');
    if (inList || (path[0] === 'patches' && length > 1)) return true;
    return this.#open(file).scalarAt([...at, ...path.slice(0, length)]) !== undefined;
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
