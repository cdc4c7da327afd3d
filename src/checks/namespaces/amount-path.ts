import type { FieldPath } from '../../values/field-path.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ContainerAmounts } from '../kept/pod-amounts.ts';
import { templatePathOf } from '../objects/seen-pods.ts';
import type { List } from './given-amounts.ts';

/** Where a container says an amount, or would say it. */
export function amountPath(
  { kind }: KeptObject,
  { place }: Pick<ContainerAmounts, 'place'>,
  list: List,
  name: string,
): FieldPath {
  return [...(templatePathOf(kind) ?? []), 'spec', ...place, 'resources', list, name];
}
