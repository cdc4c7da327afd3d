import { openKinds } from '../../../checks/validators/open-kinds.ts';
import type { Reason } from '../../../checks/validators/reason.ts';

/** Refused by ajv alone. */
export const ajvAlone: readonly Reason[] = [
  ...openKinds,
  {
    where: /^SecretStore spec\.refreshInterval: "/,
    why: 'the schemas are those of the newest operator, which takes a duration too; this one knows seconds alone',
  },
];

/** Refused by the schemas here alone. */
export const hereBesideAjv: readonly Reason[] = [
  { where: /^\w+ metadata\./, why: 'a CRD says nothing of metadata, which is the same for every kind' },
  { where: /: twice$/, why: 'x-kubernetes-list-type is no word of JSON Schema' },
  {
    where: /^HTTPRoute spec\.rules\[\]\.(?:backendRefs\[\]\.)?filters\[\]\..*: dropped$/,
    why: 'x-kubernetes-validations: the type of a filter decides which of its fields there is',
  },
  { where: /: 3000000000$/, why: 'the format int32 is no word that ajv reads by itself' },
];
