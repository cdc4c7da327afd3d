import type { RelationRule } from '../relation-rule.ts';
import { noIdleSelector } from './no-idle-selector.ts';
import { noMixedGroup } from './no-mixed-group.ts';
import { noUndeclaredPort } from './no-undeclared-port.ts';
import { validBackend } from './valid-backend.ts';
import { validMonitoredPort } from './valid-monitored-port.ts';
import { validTargetType } from './valid-target-type.ts';
import { validTargetPort } from './valid-target-port.ts';

/** What goes wrong on the way to the pods. */
export const trafficRelations: readonly RelationRule[] = [
  noIdleSelector,
  noMixedGroup,
  noUndeclaredPort,
  validBackend,
  validMonitoredPort,
  validTargetPort,
  validTargetType,
];
