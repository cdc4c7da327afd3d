import { createHash } from 'node:crypto';
import type { ServiceModel } from '../../environments/model.ts';

/**
 * Kubernetes restarts no pod when a ConfigMap changes: a checksum of the contents in the pod template does. Of the contents alone, so that it
 * changes when they do and never otherwise.
 */
export function configChecksum({ config }: ServiceModel): Readonly<Record<string, string>> {
  if (config.length === 0) return {};
  const contents = config.map(({ name, data }) => [
    name,
    Object.entries(data).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);
  const digest = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  return { 'checksum/config': digest.slice(0, 16) };
}
