import { mapAt, textAt } from '../../values/field.ts';

/** Where an Application goes. What is absent is not known: it gives its cluster by name or by URL, and which name has which URL stands in Secrets of Argo CD. */
export interface Destination {
  readonly name?: string | undefined;
  readonly server?: string | undefined;
  readonly namespace?: string | undefined;
}

/** How Argo CD calls the cluster that it runs in (util/db/cluster.go, GetClusterServersByName and getLocalCluster). */
export const ownCluster = { name: 'in-cluster', server: 'https://kubernetes.default.svc' } as const;

/**
 * The destination of an Application. Of the own cluster the name leads to the URL, and not the other way: a Secret may give it another name
 * (util/db/cluster.go, GetCluster).
 */
export function destinationOf(application: unknown): Destination {
  const destination = mapAt(application, 'spec', 'destination');
  const name = textAt(destination, 'name') || undefined;
  const server = textAt(destination, 'server') || undefined;
  const namespace = textAt(destination, 'namespace') || undefined;
  if (name === ownCluster.name && server === undefined) return { name, server: ownCluster.server, namespace };
  return { name, server: server === undefined ? undefined : trimmedServer(server), namespace };
}

/** A slash at the end of a URL does not count (util/settings/cluster_informer.go, GetClusterByURL). */
export function trimmedServer(server: string): string {
  return server.endsWith('/') ? server.replace(/\/+$/, '') : server;
}

/** A text that two destinations share when they are known to be one cluster. */
export function clusterKey({ name, server }: Destination): string {
  return server === undefined ? `name ${name ?? ''}` : `server ${server}`;
}
