import { at, isList, isMap } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import type { Environment } from '../sample.ts';
import { type Criterion, isChanged, isGone, isKey } from './criterion.ts';
import { label } from './forms.ts';

const labelKey =
  /^(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9](?:[-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;

/** Labels of objects and of Secrets to be; those of pods and Services only where nobody selects by them. */
const labels = [
  / metadata\.labels(?:$|\.)/,
  / spec\.jobTemplate\.metadata(?:\.labels(?:$|\.)|$)/,
  /template\.metadata\.labels(?:$|\.)/,
  /secretObjects\[\]\.labels(?:$|\.)/,
];

/** The API server reads them. */
const readByKubernetes = /pod-security\.kubernetes\.io/;

/** Labels that nobody selects by. */
export const freeLabels: readonly Criterion[] = [
  {
    id: 'a label that nobody selects by',
    why: 'labels are for people and their tools unless a selector of the environment asks for them',
    holds: (mutation, environment) => {
      if (!labels.some((place) => place.test(mutation.place)) || readByKubernetes.test(mutation.place))
        return false;
      if (mayBeSelected(mutation) && isSelected(mutation, environment)) return false;
      if (isKey(mutation)) return /labels\./.test(mutation.place) && labelKey.test(String(mutation.after));
      return (
        isGone(mutation) || (/labels\./.test(mutation.place) && isChanged(mutation) && label(mutation.after))
      );
    },
  },
];

/** Whether a selector of the environment asks for a label as it was, or as it is now. */
function isSelected({ place, before, after, path, original }: Mutation, { objects }: Environment): boolean {
  // Services are found by monitors, and pods by all others.
  const isService = place.startsWith('Service ');
  const askers = objects.filter(({ value }) => (value['kind'] === 'ServiceMonitor') === isService);
  const key = String(path.at(-1));
  const pairs = isMap(before)
    ? Object.entries(before)
    : [
        [key, at(original, path)],
        [key, after],
      ];
  return askers.some(({ value }) => pairs.some(([name, text]) => selects(value['spec'], String(name), text)));
}

function selects(value: unknown, name: string, text: unknown, inside = false): boolean {
  if (isList(value)) return value.some((each) => selects(each, name, text, inside));
  if (!isMap(value)) return false;
  return Object.entries(value).some(
    ([key, each]) =>
      (inside && key === name && each === text) ||
      selects(each, name, text, inside || key === 'matchLabels' || key === 'selector'),
  );
}

function mayBeSelected({ place }: Mutation): boolean {
  return /^(?:Service|Namespace) metadata\.labels/.test(place) || / template\.metadata\.labels/.test(place);
}
