import { z } from 'zod';

/** The kind and the name of a rendered object, such as Deployment/checkout. */
const ObjectName = z
  .string()
  .regex(
    /^[A-Z][A-Za-z0-9]*\/[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/,
    'expected <Kind>/<name>, such as Deployment/checkout',
  );

/**
 * JSON Merge Patches (RFC 7396) by rendered object: maps merge, null removes, lists replace. They are applied before every check. An overlay
 * replaces or removes (null) the patch of an object as a whole.
 */
export const Patches = z.record(ObjectName, z.record(z.string(), z.json()));
export type Patches = Readonly<z.output<typeof Patches>>;
