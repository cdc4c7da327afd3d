import type { ObjectRule } from '../object-rule.ts';
import { noIdleCertificate } from './no-idle-certificate.ts';
import { validListener } from './valid-listener.ts';
import { validPathType } from './valid-path-type.ts';

/** What the controllers of Ingresses refuse, or pass over. */
export const trafficRules: readonly ObjectRule[] = [noIdleCertificate, validListener, validPathType];
