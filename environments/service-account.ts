import { z } from 'zod';
import { Annotations, DnsSubdomain, Role } from './formats.ts';

const words = z.array(z.string().min(1)).min(1);

/** What the pods may do with objects of their namespace. */
const Rule = z.strictObject({
  /** The API groups of the objects; `""` is the core group: pods, configmaps. */
  apiGroups: z.array(z.string()).min(1).default(['']),
  /** The kinds of objects, in the plural, such as configmaps or pods/log. @example [configmaps] */
  resources: words,
  /** The names of the objects. Default: all of that kind. */
  resourceNames: words.optional(),
  /** What the pods may do with them. @example [get, list, watch] */
  verbs: z
    .array(z.enum(['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', '*']))
    .min(1),
});

/** The identity of the pods, in the cluster and in AWS. */
export const ServiceAccount = z
  .strictObject({
    /** Whether Purser renders it; false when it exists already. */
    create: z.boolean().default(true),
    /** The name of the ServiceAccount. Default: the service's name. */
    name: DnsSubdomain.optional(),
    /** The IAM role of the pods. With IRSA it becomes an annotation, with Pod Identity Terraform associates it. @example shop-checkout */
    role: Role.optional(),
    /** Whether the pods get a token for the Kubernetes API. */
    automountToken: z.boolean().default(false),
    /** What the pods may do at the Kubernetes API: a Role and its RoleBinding. */
    rules: z.array(Rule).min(1).optional(),
    /** More annotations of the ServiceAccount. */
    annotations: Annotations.default({}),
  })
  .refine(({ rules, automountToken }) => rules === undefined || automountToken, {
    path: ['rules'],
    error: 'are of no use without a token: set automountToken: true',
  });
