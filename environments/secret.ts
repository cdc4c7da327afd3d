import { z } from 'zod';
import { ContainerPath, DnsSubdomain, Duration, DnsLabel, SecretKey } from './formats.ts';

/**
 * The name of a parameter or secret in AWS: relative to the environment's prefix (`checkout/db_url`), absolute (`/shared/db_url`), or
 * a full ARN. In Secrets Manager, whose names mostly have no leading slash, the slash that marks an absolute name is not part of the name.
 */
const RemoteName = z
  .string()
  .max(2048, 'expected at most 2048 characters')
  .regex(
    /^[\w+=.@:/!-]+$/,
    'expected the name of a parameter or secret: letters, digits and / _ + = . @ - !',
  );

/** The fields that name a source: exactly one of parameter and secretsManager, and at most one of version, label and stage. */
const source = {
  /** The name of a parameter in SSM Parameter Store. @example checkout/db_url */
  parameter: RemoteName.optional(),
  /** The name of a secret in AWS Secrets Manager. @example checkout/database */
  secretsManager: RemoteName.optional(),
  /** The version to read: a number in Parameter Store, a version id in Secrets Manager. Default: the newest. */
  version: z
    .union([z.int().positive(), z.string().min(1)])
    .transform(String)
    .optional(),
  /** The label of the version to read (Parameter Store only). */
  label: z
    .string()
    .regex(/^(?!aws|ssm|\d)[\w.-]{1,100}$/, 'expected a label of Parameter Store')
    .optional(),
  /** The staging label of the version to read, such as AWSPREVIOUS (Secrets Manager only). */
  stage: z
    .string()
    .regex(/^[\w+=.@/-]{1,256}$/, 'expected a staging label such as AWSCURRENT or AWSPREVIOUS')
    .optional(),
};

/**
 * The JSON property that holds the value, at the top of the stored JSON object, its value a string (rules R19, R93, R94). A leading `[`
 * would make gjson answer with a list.
 */
const Property = z
  .string()
  .min(1, { error: 'expected the name of a JSON property', abort: true })
  .regex(
    /^(?!\[)[^|#*?@!{}\\"\p{Cc}]+$/u,
    'expected a JSON property without | # * ? @ ! { } \\ or quotes, not beginning with "["',
  );

/** One value, straight from its source. */
export const RemoteValue = z.strictObject({ ...source, property: Property.optional() });
export type RemoteValue = Readonly<z.output<typeof RemoteValue>>;

/** A named set of values: where they live in AWS and how the program receives them; never a value. */
export const Secret = z.strictObject({
  ...source,
  /** How the values travel. Default: as the service says. */
  backend: z.enum(['external-secrets', 'csi']).optional(),
  /** What Kubernetes knows the Secret as; each type but Opaque asks for keys of its own (rules R46, R48). */
  type: z
    .enum([
      'Opaque',
      'kubernetes.io/tls',
      'kubernetes.io/dockerconfigjson',
      'kubernetes.io/basic-auth',
      'kubernetes.io/ssh-auth',
    ])
    .default('Opaque'),
  /** What the program sees: each key names its own source, or the property of the secret's source, or (`{}`) its whole value. */
  keys: z
    .record(SecretKey, RemoteValue)
    .refine((keys) => Object.keys(keys).length > 0, 'expected at least one key'),
  /** The folder in which each key appears as a file of that name. Default: no files are promised. */
  mountPath: ContainerPath.optional(),
  /** Whether the pods restart when the values change. Default: as the environment says. */
  restart: z.enum(['reloader', 'none']).optional(),
  /** Settings that only External Secrets Operator knows. */
  externalSecrets: z
    .strictObject({
      /** The name of the ExternalSecret. Default: <service>-<secret>. */
      name: DnsSubdomain.optional(),
      /** The name of the Kubernetes Secret. Default: <service>-<secret>. */
      secretName: DnsSubdomain.optional(),
      /** How often the values are read again. Default: as the environment says. */
      refreshInterval: Duration.optional(),
    })
    .default({}),
  /** Settings that only the Secrets Store CSI driver knows. */
  csi: z
    .strictObject({
      /** The name of the SecretProviderClass. Default: <service>-<secret>. */
      name: DnsSubdomain.optional(),
      /** The name of the Kubernetes Secret. Default: <service>-<secret>-csi, so that a change of backend never shares one. */
      secretName: DnsSubdomain.optional(),
      /** The name of the pod's volume. Default: secret-<secret>. */
      volumeName: DnsLabel.optional(),
    })
    .default({}),
});
export type Secret = Readonly<z.output<typeof Secret>>;
