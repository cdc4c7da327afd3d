import { field } from '../../values/field.ts';

/** Where something stands, as steps; `[]` is every entry of a list. */
export type Steps = readonly string[];

/** `spec.ports[].port` in steps. */
export function stepsOf(place: string): Steps {
  return place.replaceAll('[]', '.[]').split('.');
}

/** Calls for every text that stands at these steps; the path is one array that grows and shrinks, to be copied by whoever keeps it. */
export function eachText(
  value: unknown,
  steps: Steps,
  path: (string | number)[],
  use: (text: string, path: readonly (string | number)[]) => void,
  from = 0,
): void {
  const step = steps[from];
  if (step === undefined) {
    if (typeof value === 'string') use(value, path);
  } else if (step !== '[]') {
    const inner = field(value, step);
    if (inner === undefined) return;
    path.push(step);
    eachText(inner, steps, path, use, from + 1);
    path.pop();
  } else if (Array.isArray(value))
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      eachText(value[index], steps, path, use, from + 1);
      path.pop();
    }
}
