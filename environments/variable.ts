import { z } from 'zod';
import { RemoteValue } from './secret.ts';

/** A field of the pod that the program may see. */
const PodField = z
  .string()
  .regex(
    /^(metadata\.(name|namespace|uid|(labels|annotations)\['[^'\s]+'\])|spec\.(nodeName|serviceAccountName)|status\.(hostIPs?|podIPs?))$/,
    "expected a field of the pod such as metadata.name, metadata.labels['team'], spec.nodeName or status.podIP",
  );

/** What the container asked for, or may not exceed. */
const ContainerResource = z.enum([
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
]);

/** What this service declares itself. */
const own = {
  /** The name of a secret of this service. */
  secret: z.string().optional(),
  /** The name of a ConfigMap of this service, as `config` names it. */
  config: z.string().optional(),
  /** One of the keys of that secret or ConfigMap. */
  key: z.string().optional(),
  /** A field of the pod, such as status.podIP. */
  field: PodField.optional(),
  /** What the container asked for, or may not exceed. */
  resource: ContainerResource.optional(),
};

/**
 * Where a variable takes its value from: a key of a secret or ConfigMap of this service, the pod itself, or one value straight from AWS.
 */
export const VariableSource = z.strictObject({ ...own, ...RemoteValue.shape });
export type VariableSource = Readonly<z.output<typeof VariableSource>>;

/** The value of an environment variable: a literal text, or where it comes from. */
export const Variable = z.union([z.string(), VariableSource]);
export type Variable = Readonly<z.output<typeof Variable>> | string;

/** The value of a variable of another container: what comes from AWS is declared as a secret first. */
export const OwnVariable = z.union([z.string(), z.strictObject(own)]);
