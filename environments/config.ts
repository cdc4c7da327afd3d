import { z } from 'zod';
import { ContainerPath, DnsSubdomain } from './formats.ts';

/** A key of a ConfigMap, which is the name of a file too. */
const ConfigKey = z
  .string()
  .max(253, 'expected at most 253 characters')
  .regex(/^(?!\.\.)[-._A-Za-z0-9]+$/, 'expected letters, digits, "-", "_" and ".", not beginning with ".."')
  .regex(/^(?!\.$)/, 'expected more than "."');

/** Settings that are no secrets: a ConfigMap, whose keys are files or are read by variables. */
export const Config = z.strictObject({
  /** The name of the ConfigMap. Default: <service>-<config>. */
  name: DnsSubdomain.optional(),
  /** The folder in which each key appears as a file of that name. Default: no files. */
  mountPath: ContainerPath.optional(),
  /** The texts by key. A change restarts the pods: their template carries a checksum. */
  data: z
    .record(ConfigKey, z.string())
    .refine((data) => Object.keys(data).length > 0, 'expected at least one key'),
});
export type Config = Readonly<z.output<typeof Config>>;
