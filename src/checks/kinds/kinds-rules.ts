import type { ObjectRule } from '../object-rule.ts';
import { validLimitRange } from './valid-limit-range.ts';
import { validPortRange } from './valid-port-range.ts';
import { validRollout } from './valid-rollout.ts';
import { validRouteRule } from './valid-route-rule.ts';
import { validScaling } from './valid-scaling.ts';
import { validServicePorts } from './valid-service-ports.ts';
import { validSubject } from './valid-subject.ts';

/** What the API server asks of the fields of one kind together. */
export const kindsRules: readonly ObjectRule[] = [
  validLimitRange,
  validPortRange,
  validRollout,
  validRouteRule,
  validScaling,
  validServicePorts,
  validSubject,
];
