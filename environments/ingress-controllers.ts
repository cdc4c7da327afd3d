import { z } from 'zod';
import { PortNumber } from './formats.ts';

/** Settings of the AWS Load Balancer Controller; they become its annotations. */
export const Alb = z.strictObject({
  /** Whether the load balancer is reached from the internet, or inside the network only. */
  scheme: z.enum(['internal', 'internet-facing']).default('internal'),
  /** Whether the load balancer sends requests to the pods themselves, or to the nodes. */
  targetType: z.enum(['ip', 'instance']).default('ip'),
  /** What the load balancer listens on, such as [{ HTTPS: 443 }]. */
  listenPorts: z
    .array(z.union([z.strictObject({ HTTP: PortNumber }), z.strictObject({ HTTPS: PortNumber })]))
    .min(1)
    .default([{ HTTPS: 443 }]),
  /** The ARN of the certificate in ACM. Default: found by the host name. */
  certificateArn: z
    .string()
    .regex(/^arn:aws[a-z-]*:acm:/, 'expected the ARN of an ACM certificate')
    .optional(),
  /** Ingresses of one group share a load balancer (aws-load-balancer-controller pkg/ingress/group_loader.go, groupNameRegex). */
  groupName: z
    .string()
    .regex(
      /^[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])?$/,
      'expected lower-case letters, digits, "-" and ".", at most 63 characters',
    )
    .optional(),
});

/** Settings of ingress-nginx; they become its annotations. */
export const Nginx = z.strictObject({
  /** Whether requests by HTTP are sent on to HTTPS. */
  sslRedirect: z.boolean().default(true),
  /** How large the body of a request may be. Default: that of the controller. @example 8m */
  proxyBodySize: z
    .string()
    .regex(/^\d+[kmg]?$/, 'expected a size such as 8m')
    .optional(),
});

/** The port at which an ALB asks whether the targets are well, of an Ingress or of its Service. */
export const albHealthPort = 'alb.ingress.kubernetes.io/healthcheck-port';

/** The annotations of the AWS Load Balancer Controller. */
export function albAnnotations(alb: z.output<typeof Alb>): Record<string, string> {
  return {
    'alb.ingress.kubernetes.io/scheme': alb.scheme,
    'alb.ingress.kubernetes.io/target-type': alb.targetType,
    'alb.ingress.kubernetes.io/listen-ports': JSON.stringify(alb.listenPorts),
    ...(alb.certificateArn === undefined
      ? {}
      : { 'alb.ingress.kubernetes.io/certificate-arn': alb.certificateArn }),
    ...(alb.groupName === undefined ? {} : { 'alb.ingress.kubernetes.io/group.name': alb.groupName }),
  };
}

/** The annotations of ingress-nginx. */
export function nginxAnnotations(nginx: z.output<typeof Nginx>): Record<string, string> {
  return {
    'nginx.ingress.kubernetes.io/ssl-redirect': String(nginx.sslRedirect),
    ...(nginx.proxyBodySize === undefined
      ? {}
      : { 'nginx.ingress.kubernetes.io/proxy-body-size': nginx.proxyBodySize }),
  };
}
