import { z } from 'zod';

/** A Kubernetes DNS label (RFC 1123): the strictest common form of a name, at most 63 characters. */
export const DnsLabel = z
  .string()
  .regex(
    /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
    'expected lower-case letters, digits and "-", at most 63 characters',
  );

/** A Kubernetes DNS subdomain (RFC 1123): labels joined by ".", at most 253 characters. */
export const DnsSubdomain = z
  .string()
  .max(253, 'expected at most 253 characters')
  .regex(
    /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    'expected lower-case letters, digits, "-" and "."',
  );

/** A key of a label or annotation: an optional DNS prefix and "/", then at most 63 characters. */
export const labelKey =
  /^((?=[^/]{1,253}\/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;
export const LabelKey = z
  .string()
  .regex(labelKey, 'expected a label key such as "team" or "example.com/team"');

/** The value of a label: at most 63 characters. */
export const LabelValue = z
  .string()
  .regex(
    /^([A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/,
    'expected at most 63 letters, digits, "-", "_" and "."',
  );

export const Labels = z.record(LabelKey, LabelValue);
export const Annotations = z.record(LabelKey, z.string());

/**
 * The name of an environment variable: what every shell and every Kubernetes version accepts (rule R150), and no longer than a key of a Secret, which
 * it is when the variable names its source itself.
 */
export const VariableName = z
  .string()
  .max(239, 'expected at most 239 characters')
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected letters, digits and "_", not beginning with a digit');

/**
 * A key of a Kubernetes Secret, which is a file name too (rules R42, R29, R30): names with a leading ".." are never synced, and `.<key>.json`
 * is where the CSI driver's provider puts the JSON text that the keys were taken from. It writes every file under a temporary name first, which has
 * up to ten digits more: `.<key>.json` may have 245 characters (seen on the proving ground; the provider's server.go, os.CreateTemp).
 */
export const SecretKey = z
  .string()
  .max(239, 'expected at most 239 characters')
  .regex(
    /^(?!\.\.?$)(?!\.\.)[-._A-Za-z0-9]+$/,
    'expected letters, digits, "-", "_" and ".", not beginning with ".."',
  )
  .regex(/^(?!\..*\.json$)/, 'expected a name that does not begin with "." and end in ".json"');

/** An absolute path inside the container, without "..", ":" or a trailing slash. */
export const ContainerPath = z
  .string()
  .regex(
    /^(\/(?!\.\.?(\/|$))[^/:\0]+)+$/,
    'expected an absolute path such as /etc/checkout, without ".." or ":"',
  );

/** A Kubernetes quantity such as `250m`, `0.5` or `256Mi`; a bare number is read as its decimal text. */
export const Quantity = z
  .union([z.string(), z.number().transform(String)])
  .refine(
    (text) => /^\d+(\.\d+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$/.test(text),
    'expected a quantity such as 250m, 0.5 or 256Mi',
  );

/** A duration as Go reads it, such as `30s`, `5m` or `1h30m`; longer than zero (rules R108, R110). */
export const Duration = z
  .string()
  .regex(
    /^(?=.*[1-9])(\d+h)?(\d+m)?(\d+s)?$/,
    'expected a duration such as 30s, 5m or 1h30m, longer than zero',
  );

/** An IAM role: its name (with a path, if it has one) in the environment's account, or its full ARN. */
export const Role = z
  .string()
  .regex(
    /^(arn:aws[a-z-]*:iam::\d{12}:role\/)?([\w+=,.@/-]{0,511}\/)?[\w+=,.@-]+$/,
    'expected the name of an IAM role, or its ARN arn:aws:iam::<account>:role/<name>',
  )
  .regex(
    /^(arn:[^/]*\/)?[^/]+(\/[^/]+)*$/,
    'expected a path in front of the name as in team/web, without "/" at the beginning or the end, and without "//"',
  )
  .regex(
    /^(?!(.*\/)?[^/]{65,}$)/,
    'expected at most 64 characters for the name of an IAM role, behind its path',
  );

/** An address is no host: the API server takes none for an Ingress, and the Gateway API none for a route. */
export const noAddress = /^(?!\d+(\.\d+){3}$)/;

/** A TCP or UDP port number. */
export const PortNumber = z
  .int()
  .min(1, 'expected a port from 1 to 65535')
  .max(65_535, 'expected a port from 1 to 65535');

/** A range of IPv4 or IPv6 addresses. */
export const Cidr = z
  .string()
  .regex(
    /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}\/(3[0-2]|[12]?\d)|(?=[^/]*:)[0-9a-f:]{2,39}\/(12[0-8]|1[01]\d|\d?\d))$/,
    'expected a range of addresses such as 10.0.0.0/16',
  );
