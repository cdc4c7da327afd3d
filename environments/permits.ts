import { z } from 'zod';
import { DnsLabel } from './formats.ts';

/** A kind of object. */
export const ResourceKind = z.strictObject({
  /** The API group of the kind; empty for the core group. @example rbac.authorization.k8s.io */
  group: z.string(),
  /** The kind, as its manifests write it. @example ClusterRole */
  kind: z.string().regex(/^[A-Z]\w*$/, 'expected a kind such as ClusterRole'),
});

/**
 * What the projects of an environment's services and Helm charts permit although nothing of it is rendered: Argo CD deletes only what a project permits,
 * and what goes for good has to be permitted until it is gone. Operators stay when they go, and need none.
 */
export const Permits = z.strictObject({
  /** Namespaces that are neither used nor declared any more. */
  namespaces: z.array(DnsLabel).default([]),
  /** Kinds in namespaces, beside those that Purser renders itself. */
  kinds: z.array(ResourceKind).default([]),
  /** Kinds outside namespaces, beside those that Purser renders itself. */
  clusterKinds: z.array(ResourceKind).default([]),
});
