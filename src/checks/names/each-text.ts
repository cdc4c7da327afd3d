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
    if (inner !== undefined) below(inner, step);
  } else if (Array.isArray(value))
    for (let index = 0; index < value.length; index += 1) below(value[index], index);

  function below(inner: unknown, at: string | number): void {
    path.push(at);
    eachText(inner, steps, path, use, from + 1);
    path.pop();
  }
}
