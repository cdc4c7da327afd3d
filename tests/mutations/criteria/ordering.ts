import { keep } from '../../../src/checks/kept/kept-object.ts';
import { SeenObject } from '../../../src/checks/objects/seen-object.ts';
import { at } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import type { Environment, SampleObject } from '../sample.ts';
import { type Criterion, isKey, isMoved } from './criterion.ts';

const wave = ['metadata', 'annotations', 'argocd.argoproj.io/sync-wave'];

/** Types of which Argo CD never waits to be healthy, or that it moves ahead of what needs them (facts: argocd.md 3.1, 3.3). */
const unordered: ReadonlySet<string> = new Set([
  'Application.argoproj.io',
  'AppProject.argoproj.io',
  'Namespace',
]);

function waveOf(value: unknown): number {
  const text = at(value, wave);
  return typeof text === 'string' && /^[+-]?\d+$/.test(text) ? Number(text) : 0;
}

/** Whether the object still comes after what it waits for, and before what waits for it, as far as it did. */
function isInOrder({ original, value }: Mutation, { objects }: Environment): boolean {
  const own = objects.find((each) => each.value === original);
  if (own === undefined) return false;
  const kept = keptOf(own);
  const [before, after] = [waveOf(original), waveOf(value)];
  return objects.every((other) => {
    if (other === own || other.folder !== own.folder) return true;
    const [its, theirs] = [keptOf(other), waveOf(other.value)];
    if (needs(kept, its) && Math.sign(theirs - after) > Math.sign(theirs - before)) return false;
    return !needs(its, kept) || Math.sign(after - theirs) <= Math.sign(before - theirs);
  });
}

/** Argo CD waits for these to be healthy, which they are when somebody else acts (rows E12, E13): nothing may come after them. */
function isHeldUp({ original, value }: Mutation, { objects }: Environment): boolean {
  const own = objects.find((each) => each.value === original);
  const beside = objects.filter(({ folder }) => folder === own?.folder);
  const waves = beside.map((each) => (each === own ? waveOf(value) : waveOf(each.value)));
  return beside.some(
    (each, index) => waiting.has(String(each.value['kind'])) && (waves[index] ?? 0) < Math.max(...waves),
  );
}

const waiting: ReadonlySet<string> = new Set(['Ingress', 'PersistentVolumeClaim']);

const known = new WeakMap<SampleObject, Kept>();

function keptOf(object: SampleObject): Kept {
  const made = known.get(object) ?? keep(new SeenObject(object.value), object.folder);
  known.set(object, made);
  return made;
}

/** Uses that nobody waits for. */
const unwaited: ReadonlySet<string> = new Set([
  'backend',
  'binding',
  'certificate',
  'credentials',
  'names',
  'pull secrets',
]);

type Kept = ReturnType<typeof keep>;

function needs(one: Kept, other: Kept): boolean {
  return one.needs.some(
    ({ type, name, use }) =>
      !unwaited.has(use) &&
      ((type === other.type && name === other.name) ||
        (type === 'Secret' && other.makes.some((secret) => secret.name === name))),
  );
}

export const orderings: readonly Criterion[] = [
  {
    id: 'a wave that changes no order',
    why: 'what the object waits for still comes before it, and what waits for it after it; of Applications, projects and namespaces nothing waits',
    holds: (mutation, environment) => {
      if (!mutation.place.endsWith('sync-wave"') || isKey(mutation) || isMoved(mutation)) return false;
      const { value, type } = mutation;
      if (at(value, wave) !== undefined && !/^[+-]?\d+$/.test(String(at(value, wave)))) return false;
      const after = at(value, wave);
      if (after !== undefined && typeof after !== 'string') return false;
      if (unordered.has(type)) return true;
      return isInOrder(mutation, environment) && !isHeldUp(mutation, environment);
    },
  },
];
