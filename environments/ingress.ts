import { z } from 'zod';
import { Annotations, DnsSubdomain, noAddress } from './formats.ts';
import { Alb, albAnnotations, Nginx, nginxAnnotations } from './ingress-controllers.ts';

/** `*` stands for "any host": the rule then has no host at all. */
const Host = z
  .string()
  .max(253, 'expected at most 253 characters')
  .regex(
    /^(\*|(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)$/,
    'expected a host such as shop.example.com, or "*"',
  )
  .regex(noAddress, 'expected a host such as shop.example.com, not an address');

/** A path as the API server takes it: an HTTP client would make another one of `//`, `/./` and `/../`, and `%2f` is no slash to some. */
export const Path = z
  .string()
  .regex(/^\/\S*$/, 'expected a path that begins with "/"')
  .regex(/^(?!.*(?:\/\/|\/\.\.?(?:\/|$)|%2f))/i, 'expected a path without "//", "/.", "/.." and "%2f"');

const LongBackend = z.strictObject({
  /** The name of the port, as `ports` names it. */
  port: z.string(),
  /** Whether the path is a prefix, the whole path, or whatever the controller makes of it. */
  pathType: z.enum(['Prefix', 'Exact', 'ImplementationSpecific']).default('Prefix'),
});

/** Where a path leads: to the port of that name; the short form is just the name, and the path matches as a prefix. */
const Backend = z.union([
  z.string().transform((port): z.output<typeof LongBackend> => ({ port, pathType: 'Prefix' })),
  LongBackend,
]);

/** A certificate, from exactly one Secret. */
const Tls = z
  .strictObject({
    /** A secret of this service, of type kubernetes.io/tls. */
    secret: z.string().optional(),
    /** A Kubernetes Secret that somebody else keeps, cert-manager say. */
    secretName: DnsSubdomain.optional(),
    /** The hosts that it is for. Default: all hosts of the Ingress. */
    hosts: z
      .array(Host.refine((host) => host !== '*', 'expected a host: a certificate is for no "*"'))
      .min(1)
      .optional(),
  })
  .refine(
    ({ secret, secretName }) => (secret === undefined) !== (secretName === undefined),
    'expected exactly one of secret and secretName',
  );

/** How the world outside the cluster reaches the service. */
export const Ingress = z
  .strictObject({
    /** The controller that serves it. */
    class: z.enum(['alb', 'nginx']),
    /** The IngressClass. Default: the class's own name. */
    className: DnsSubdomain.optional(),
    /** Host to path to the name of a port. @example { shop.example.com: { /: http } } */
    hosts: z
      .record(
        Host,
        z
          .record(Path, Backend)
          .refine((paths) => Object.keys(paths).length > 0, 'expected at least one path'),
      )
      .refine((hosts) => Object.keys(hosts).length > 0, 'expected at least one host'),
    /** The certificates. Default: none here; an ALB finds its own in ACM. */
    tls: z.array(Tls).min(1).optional(),
    /** Settings of the AWS Load Balancer Controller, with class alb; they become its annotations. */
    alb: Alb.optional(),
    /** Settings of ingress-nginx, with class nginx; they become its annotations. */
    nginx: Nginx.optional(),
    /** More annotations of the Ingress, for its controller. */
    annotations: Annotations.default({}),
  })
  .refine(({ class: name, alb }) => name === 'alb' || alb === undefined, {
    path: ['alb'],
    error: 'belongs to class alb',
  })
  .refine(({ class: name, nginx }) => name === 'nginx' || nginx === undefined, {
    path: ['nginx'],
    error: 'belongs to class nginx',
  })
  .superRefine(({ alb, nginx, annotations }, context) => {
    if (Object.keys(annotations).length === 0) return;
    const said = { ...(alb && albAnnotations(alb)), ...(nginx && nginxAnnotations(nginx)) };
    for (const [name, value] of Object.entries(said)) {
      const other = annotations[name];
      if (other === undefined || withoutSpaces(other) === withoutSpaces(value)) continue;
      const message = `would replace ${value}, which ${alb ? 'alb' : 'nginx'} says: say it there instead`;
      context.addIssue({ code: 'custom', path: ['annotations', name], message });
    }
  })
  .transform((given) => ({
    ...given,
    className: given.className ?? given.class,
    alb: given.class === 'alb' ? Alb.parse(given.alb ?? {}) : undefined,
    nginx: given.class === 'nginx' ? Nginx.parse(given.nginx ?? {}) : undefined,
  }));
export type Ingress = Readonly<z.output<typeof Ingress>>;

/** They mean nothing to the controllers. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
