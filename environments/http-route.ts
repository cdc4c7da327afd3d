import { z } from 'zod';
import { Annotations, DnsLabel, DnsSubdomain, noAddress } from './formats.ts';
import { Path } from './ingress.ts';

/** The Gateway, or one of its listeners, that the route is for. */
const Parent = z.strictObject({
  /** The name of the Gateway. */
  name: DnsSubdomain,
  /** The namespace of the Gateway. Default: the service's own. */
  namespace: DnsLabel.optional(),
  /** The name of the listener. Default: all that fit. */
  sectionName: DnsSubdomain.optional(),
});

type Parents = readonly z.output<typeof Parent>[];

/** Of one Gateway all listeners are meant, or some that are named, each once. */
function areApart(parents: Parents): boolean {
  return parents.every(({ name, namespace, sectionName }, index) =>
    parents
      .slice(0, index)
      .filter((other) => other.name === name && other.namespace === namespace)
      .every(
        (other) =>
          other.sectionName !== undefined && sectionName !== undefined && other.sectionName !== sectionName,
      ),
  );
}

const Hostname = z
  .string()
  .max(253, 'expected at most 253 characters')
  .regex(
    /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    'expected a host such as shop.example.com',
  )
  .regex(noAddress, 'expected a host such as shop.example.com, not an address');

const LongBackend = z.strictObject({
  /** The name of the port, as `ports` names it. */
  port: z.string(),
  /** Whether the path is a prefix or the whole path. */
  pathType: z.enum(['PathPrefix', 'Exact']).default('PathPrefix'),
});

/** Where a path leads: to the port of that name; the short form is just the name, and the path matches as a prefix. */
const Backend = z.union([
  z.string().transform((port): z.output<typeof LongBackend> => ({ port, pathType: 'PathPrefix' })),
  LongBackend,
]);

/** What the API allows in a path that is no regular expression. */
const RoutePath = Path.max(1024, 'expected at most 1024 characters').regex(
  /^([-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/,
  "expected a path of letters, digits, -._~!$&'()*+,;=:@ and % with two hexadecimal digits",
);

/** How requests reach the service through a Gateway (Gateway API). */
export const HttpRoute = z.strictObject({
  /** The Gateways that the route is for, or some of their listeners. */
  parentRefs: z
    .array(Parent)
    .min(1)
    .max(32)
    .refine(areApart, 'names one listener of a Gateway twice, or all of them and one'),
  /** The hosts that it answers to. Default: the hosts of the listener. @example [shop.example.com] */
  hostnames: z.array(Hostname).min(1).max(16).optional(),
  /** Path to the name of a port. @example { /: http } */
  paths: z
    .record(RoutePath, Backend)
    .refine((paths) => Object.keys(paths).length > 0, 'expected at least one path')
    .refine((paths) => Object.keys(paths).length <= 16, 'expected at most 16 paths'),
  /** Annotations of the HTTPRoute. */
  annotations: Annotations.default({}),
});
export type HttpRoute = Readonly<z.output<typeof HttpRoute>>;
