import { textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { hasAll } from '../kept/label-index.ts';
import { selectionOf } from '../kept/selection.ts';
import { servingOf, type KeptPort, type Serving } from '../kept/serving.ts';
import type { ChangeRule } from '../change-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { Change } from './change.ts';
import { differs } from './differs.ts';
import type { ChangedObject } from './placed-object.ts';

/**
 * k8s pkg/controller/endpoint/endpoints_controller.go: where `FindPort` finds no port of the name in a pod, the pod is left out for it. The addresses of a headless
 * Service are found all the same.
 */
export const noLostEndpoint: ChangeRule = {
  id: 'no-lost-endpoint',
  level: 'default',
  rows: [],
  why: 'a Service changes at once, and its pods one after the other: until the first new one is ready, or for ever when none gets ready, nobody answers, although the old ones run',
  help: 'give the pods the labels one change before the Service asks for them, or accept the gap: silence the rule with that reason',
  on: ['Service'],
  changed: (before, after, say, change) => {
    const replaced = replacedBehind(before, change);
    const selected = selectionOf(after);
    if (replaced.length === 0 || selected === undefined) return;
    const { namespace } = after;
    const kept = change.after.selected(namespace, selected).filter((each) => !isTouched(each, change));
    const running = [...replaced, ...kept.flatMap(({ serving }) => serving ?? [])];
    const found = running.filter(({ labels }) => hasAll(labels, selected.labels));
    if (found.length === 0)
      return say(selected.path, 'asks for labels that none of the running pods behind it has yet');
    if (textAt(after.value, 'spec', 'clusterIP') === 'None') return;
    for (const [index, port] of (servingOf(after)?.ports ?? []).entries())
      if (isCalled(port, before) && !found.some(({ ports }) => hasTarget(ports, port)))
        say(
          ['spec', 'ports', index, 'targetPort'],
          `is ${String(port.target)}, and none of the running pods has a port of this name yet`,
          'keep the name, or let the Service say the number while pods are replaced (its targetPort, by a patch), or accept the gap: silence the rule with that reason',
        );
  },
};

/** The pods behind a Service that the change replaces one after the other, as they are until then. */
function replacedBehind(service: SeenObject, { changed }: Change): readonly Serving[] {
  const selected = selectionOf(service);
  if (selected === undefined || Object.keys(selected.labels).length === 0) return [];
  return changed
    .filter((each) => isReplaced(each) && each.before.namespace === service.namespace)
    .flatMap(({ before }) => servingOf(before) ?? [])
    .filter(({ labels }) => hasAll(labels, selected.labels));
}

/** Where all pods are ended first, there is a gap in any case; of another selector `no-changed-selector` speaks. */
function isReplaced({ before, after }: ChangedObject): boolean {
  if (before.pods === undefined || differs(before, after, 'spec', 'selector')) return false;
  return textAt(after.value, 'spec', 'strategy', 'type') !== 'Recreate';
}

function isTouched({ type, namespace, name }: KeptObject, { changed, added }: Change): boolean {
  const isIt = (other: SeenObject) =>
    other.type === type && other.namespace === namespace && other.name === name;
  return changed.some(({ after }) => isIt(after)) || added.some(({ object }) => isIt(object));
}

/** Whether the Service had the port before: nobody waits for one that is new. */
function isCalled({ number, protocol }: KeptPort, before: SeenObject): boolean {
  const ports = servingOf(before)?.ports ?? [];
  return ports.some((each) => each.number === number && each.protocol === protocol);
}

function hasTarget(ports: readonly KeptPort[], { target, protocol }: KeptPort): boolean {
  if (typeof target !== 'string' || /^\d+$/.test(target)) return true;
  return ports.some(({ name, protocol: own }) => name === target && own === protocol);
}
