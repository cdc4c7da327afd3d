import { at, isList, isMap } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import type { Environment } from '../sample.ts';
import { type Criterion, isChanged, isGone } from './criterion.ts';
import { port, portName } from './forms.ts';
import { mentions } from './mentions.ts';
import { namesIn } from './names-in.ts';

/** Ports that nobody names. */
export const freePorts: readonly Criterion[] = [
  {
    id: 'a port that nobody names',
    why: 'no other object of the environment names it: who calls it from a program is not known',
    holds: (mutation, environment) =>
      /(?:Service spec|containers\[\])\.ports\[\]\.(?:name|port|containerPort)$/.test(mutation.place) &&
      isChanged(mutation) &&
      (mutation.place.endsWith('.name') ? portName : port)(mutation.after) &&
      !isSaid(mutation, environment),
  },
  {
    id: 'a Service of names alone',
    why: 'without ports a headless Service still gives every pod its name',
    holds: (mutation) =>
      /^Service spec\.ports(?:\[\])?$/.test(mutation.place) &&
      isGone(mutation) &&
      at(mutation.original, ['spec', 'clusterIP']) === 'None' &&
      namesIn(mutation.before).length > 0,
  },
];

/** Whether a port's name is said by the object itself or by another one. */
function isSaid({ before, original }: Mutation, { objects }: Environment): boolean {
  return (
    countOf(original, before) > 1 ||
    objects.some(
      ({ value }) => value !== original && value['kind'] !== original['kind'] && mentions(value, before),
    )
  );
}

function countOf(value: unknown, wanted: unknown): number {
  if (value === wanted) return 1;
  const inner: readonly unknown[] = isList(value) ? value : isMap(value) ? Object.values(value) : [];
  return inner.reduce<number>((sum, each) => sum + countOf(each, wanted), 0);
}
