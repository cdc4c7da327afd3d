import { typeOf } from '../../src/values/type-of.ts';
import { isMap } from './edit.ts';
import { allKinds } from './kinds/all-kinds.ts';
import type { Mutation, MutationKind } from './mutation.ts';
import { placeText } from './place.ts';
import { Random } from './random.ts';
import type { Environment } from './sample.ts';
import { viewsOf, type View } from './view.ts';

/** After as many draws in a row that bring nothing new, a kind has no more to give. */
const patience = 400;

/** `count` different mutations of an object, or as many as there are: every kind in turn, until it has nothing new. */
export function mutationsOf(
  environment: Environment,
  index: number,
  count: number,
  seed: number,
): readonly Mutation[] {
  const object = environment.objects[index];
  if (object === undefined) return [];
  const views = viewsOf(object.value);
  const random = new Random(seed + hash(object.path));
  const seen = new Set([JSON.stringify(object.value)]);
  const made: Mutation[] = [];
  const idle = new Map<MutationKind, number>();
  const context = { views, random, environment, original: object.value };
  let left = allKinds;
  while (left.length > 0 && made.length < count) {
    for (const kind of left) {
      if (made.length === count) break;
      const mutation = draw(kind, context);
      const text = mutation && JSON.stringify(mutation.value);
      if (mutation === undefined || text === undefined || seen.has(text))
        idle.set(kind, (idle.get(kind) ?? 0) + 1);
      else {
        idle.set(kind, 0);
        seen.add(text);
        made.push(mutation);
      }
    }
    left = left.filter((kind) => (idle.get(kind) ?? 0) < patience);
  }
  return made;
}

interface Context {
  readonly views: readonly View[];
  readonly random: Random;
  readonly environment: Environment;
  readonly original: Readonly<Record<string, unknown>>;
}

function draw(kind: MutationKind, { views, random, environment, original }: Context): Mutation | undefined {
  const view = random.pick(views);
  const change = view && kind.make(view, random, environment);
  if (view === undefined || change === undefined) return undefined;
  const value = view.back(change.root);
  if (!isMap(value)) return undefined;
  const type = typeOf(String(original['apiVersion']), String(original['kind']));
  const path = [...view.prefix, ...change.path];
  const { before, after } = change;
  return { kind: kind.name, type, place: placeText(type, path), path, before, after, original, value };
}

/** A number of its own for each object, whatever else is in the sample. */
function hash(text: string): number {
  let number = 0;
  for (let index = 0; index < text.length; index += 1)
    number = (Math.imul(number, 31) + text.charCodeAt(index)) | 0;
  return number;
}
