import type { FieldPath } from '../../src/values/field-path.ts';
import { isList, isMap } from './edit.ts';

/** A place of an object, and what is there. */
export interface Place {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** Every place below a value, from the top down. */
export function placesIn(value: unknown, path: FieldPath = []): readonly Place[] {
  const inner = isList(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  return inner.flatMap(([step, each]) => {
    const own = [...path, step];
    return [{ path: own, value: each }, ...placesIn(each, own)];
  });
}

/**
 * A place in words that are the same for all objects of a type: no numbers of lists, and pods begin with `pod` wherever they stand. So
 * `Deployment.apps spec.template.spec.containers[0].image` is `Deployment.apps pod.containers[].image`.
 */
export function placeText(type: string, path: FieldPath): string {
  let text = '';
  for (const step of path)
    text += typeof step === 'number' ? '[]' : `${text === '' ? '' : '.'}${quoted(step)}`;
  const inPods = podTypes.has(type)
    ? text
        .replace(/^(?:spec\.jobTemplate\.)?spec\.template(?=\.|$)/, 'template')
        .replace(/^template\.spec(?=\.|$)/, 'pod')
    : text;
  return `${type} ${inPods.replace(/^pod\.initContainers\[\]/, 'pod.containers[]')}`;
}

function quoted(step: string): string {
  return /^[-\w]+$/.test(step) ? step : `"${step}"`;
}

const podTypes: ReadonlySet<string> = new Set([
  'Deployment.apps',
  'StatefulSet.apps',
  'DaemonSet.apps',
  'Job.batch',
  'CronJob.batch',
]);
