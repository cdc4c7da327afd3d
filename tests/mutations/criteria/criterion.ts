import { groupOf } from '../../../src/values/type-of.ts';
import { builtinGroups } from '../../../src/checks/argocd/builtin-groups.ts';
import { at, isList, isMap } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import type { Environment } from '../sample.ts';

/**
 * Why a mutation is no mistake that anybody could see in the manifests: the cluster does the same with them, or what another team may well have
 * meant. A criterion looks at the mutation alone, never at what the rules say of it. What no criterion holds for changes what happens at run time.
 */
export interface Criterion {
  readonly id: string;
  readonly why: string;
  readonly holds: (mutation: Mutation, environment: Environment) => boolean;
}

/**
 * Whether something was taken away. A text of nothing is written, and so is a null wherever Argo CD compares it (row F8). Of an Application what is empty is written
 * too: Argo CD writes it back without (row C13).
 */
export function isGone(mutation: Mutation): boolean {
  const { after, type, place } = mutation;
  if (after === undefined || isReadAsNothing(mutation) || (after === '' && words.test(place))) return true;
  if (isMoved(mutation) || type === 'Application.argoproj.io') return false;
  if (isList(after)) return after.length === 0;
  return isMap(after) && Object.keys(after).length === 0 && loose.test(place);
}

/** A null in a kind of Kubernetes' own, outside of lists. */
function isReadAsNothing({ after, original, path }: Mutation): boolean {
  const isOwn = builtinGroups.has(groupOf(String(original['apiVersion'])));
  return after === null && isOwn && path.every((step) => typeof step !== 'number');
}

/** Words of which the API server takes none for the default. */
const words = /(?:concurrencyPolicy|podManagementPolicy|trategy\.type)$/;

/** Maps that are as good as not there when nothing is in them. */
const loose =
  /(?:abels|annotations|ecurityContext|resources|requests|limits|capabilities|emplate\.metadata|emptyDir|trategy|rollingUpdate|podSelector|spec\.hard)$/;

/** Whether something was added beside what was there. */
export function isTwin({ kind }: Mutation): boolean {
  return kind === 'duplicate a list entry';
}

/** Whether a value became another one, where it was. */
export function isChanged(mutation: Mutation): boolean {
  return (
    !isGone(mutation) &&
    !isTwin(mutation) &&
    !isKey(mutation) &&
    !isMoved(mutation) &&
    mutation.after !== null
  );
}

/** Whether a key has another name. */
export function isKey({ kind }: Mutation): boolean {
  return kind === 'rename a key';
}

/** Whether a field lies somewhere else. */
export function isMoved({ kind }: Mutation): boolean {
  return kind === 'indent wrongly';
}

/** Whether a list that may not be empty still has an entry after one was dropped; true for all else. */
export function isLeft({ path, value, place }: Mutation): boolean {
  if (!/(?:syncOptions|rules|paths|containers|ports)\[\]$/.test(place)) return true;
  const list = at(value, path.slice(0, -1));
  return !isList(list) || list.length > 0;
}

/** Whether the place is one of these. */
export function isAt({ place }: Mutation, places: readonly RegExp[]): boolean {
  return places.some((each) => each.test(place));
}
