import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectSet } from '../kept/object-set.ts';

/** The labels of a namespace, and whether they are all: the API server gives each its name as one, whoever makes it. */
interface Labels {
  readonly labels: Readonly<Record<string, unknown>>;
  readonly isWhole: boolean;
}

/** What is known of the labels of a namespace, made here or not. */
export function labelsOf(namespace: string, objects: ObjectSet): Labels {
  const made = objects.find('Namespace', undefined, namespace);
  const labels = { [nameLabel]: namespace, ...mapAt(made?.value, 'metadata', 'labels') };
  return { labels, isWhole: made !== undefined };
}

const nameLabel = 'kubernetes.io/metadata.name';

/** Whether a selector chooses them; `undefined` when only a label that is not known would tell. */
export function isSelected({ labels, isWhole }: Labels, selector: unknown): boolean | undefined {
  const wanted = Object.entries(mapAt(selector, 'matchLabels') ?? {}).map(([key, value]) => ({
    key,
    operator: 'In',
    values: [value],
  }));
  const conditions: readonly unknown[] = [...wanted, ...listAt(selector, 'matchExpressions')];
  const known = conditions.filter((each) => isWhole || textAt(each, 'key') === nameLabel);
  if (!known.every((each) => meets(each, labels))) return false;
  return known.length === conditions.length || undefined;
}

/** apimachinery pkg/labels/selector.go, Matches. */
function meets(condition: unknown, labels: Labels['labels']): boolean {
  const key = textAt(condition, 'key') ?? '';
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  const values = listAt(condition, 'values');
  switch (textAt(condition, 'operator')) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}
