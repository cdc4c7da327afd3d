import type { FieldChange } from '../compare/field-changes.ts';
import type { ObjectChange } from '../compare/object-changes.ts';
import { count } from './count.ts';
import type { Paint, Style } from './paint.ts';
import { visible } from './visible.ts';

const marks = { added: '+', changed: '~', removed: '-' } as const;
const styles: Readonly<Record<ObjectChange['change'], Style>> = {
  added: 'green',
  changed: 'yellow',
  removed: 'red',
};

/** What changed, by environment and Application, with readable paths. */
export function changesText(changes: readonly ObjectChange[], ref: string, paint: Paint): string {
  const lines: string[] = [];
  const ambiguous = ambiguousObjects(changes);
  let heading = '';
  for (const change of changes) {
    const next = `${change.environment}/${change.application}`;
    if (next !== heading) lines.push(paint('bold', next));
    heading = next;
    lines.push(
      paint(
        styles[change.change],
        `  ${marks[change.change]} ${change.kind} ${change.name}${ambiguous.has(change) ? placeMark(change) : ''}${patchMark(change)}`,
      ),
    );
    lines.push(...change.fields.map((field) => `      ${fieldText(field)}`));
  }
  return [...lines, sums(changes, ref), ''].join('\n');
}

/** Objects of one kind and name in several namespaces: what moves from one to another, or the policy that closes each. */
function ambiguousObjects(changes: readonly ObjectChange[]): ReadonlySet<ObjectChange> {
  const first = new Map<string, ObjectChange>();
  const found = new Set<ObjectChange>();
  for (const change of changes) {
    const twin = first.get(idOf(change));
    if (twin === undefined) first.set(idOf(change), change);
    else found.add(twin).add(change);
  }
  return found;
}

function idOf({ environment, application, group, kind, name }: ObjectChange): string {
  return [environment, application, group, kind, name].join('\0');
}

function placeMark({ namespace }: ObjectChange): string {
  return namespace === undefined ? '' : ` (namespace ${namespace})`;
}

/** A patch is the exception: who reviews it looks twice. */
function patchMark({ isPatched }: ObjectChange): string {
  return isPatched === true ? ' (patched)' : '';
}

function sums(changes: readonly ObjectChange[], ref: string): string {
  if (changes.length === 0) return `no object differs from ${ref}`;
  const number = (kind: ObjectChange['change']) => changes.filter(({ change }) => change === kind).length;
  return `against ${ref}: ${count(number('added'), 'object')} added, ${number('changed')} changed, ${number('removed')} removed`;
}

function fieldText({ path, before, after }: FieldChange): string {
  if (before === undefined) return `${path}: ${shown(after)} added`;
  return after === undefined
    ? `${path}: ${shown(before)} removed`
    : `${path}: ${shown(before)} -> ${shown(after)}`;
}

function shown(value: unknown): string {
  return visible(typeof value === 'string' && !value.includes('\n') ? value : JSON.stringify(value));
}
