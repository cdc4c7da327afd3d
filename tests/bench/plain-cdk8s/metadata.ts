import type { Deployable } from './read-shop.ts';

/** The metadata of every object of a service. */
export function metadata({ name, environment, service }: Deployable, annotations?: Record<string, string>) {
  return {
    name,
    namespace: service.namespace ?? environment.namespace ?? environment.name,
    labels: { ...service.labels, 'app.kubernetes.io/name': name },
    ...(annotations === undefined || Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}
