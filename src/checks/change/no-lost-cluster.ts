import { mapAt, textAt } from '../../values/field.ts';
import { application } from '../argocd/applications.ts';
import type { ChangeRule } from '../change-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { once } from '../objects/once.ts';
import type { Change } from './change.ts';
import { cascades, isDeleted } from './is-deleted.ts';

/** Argo CD controller/appcontroller.go:1296-1308. */
export const noLostCluster: ChangeRule = {
  id: 'no-lost-cluster',
  level: 'default',
  rows: ['D14'],
  why: 'Argo CD takes the finalizer off an Application whose cluster it does not know: all that it deployed runs on, and nobody knows of it',
  help: 'remove the Applications first, and what makes the cluster known one change later',
  on: [application],
  removed: (placed, change, say) => {
    if (!cascades(placed.object) || !isDeleted(change, placed)) return;
    const destination = mapAt(placed.object.value, 'spec', 'destination');
    const lost = lostClusters(change.removedAnywhere);
    const source =
      lost.get(`name ${textAt(destination, 'name') ?? ''}`) ??
      lost.get(`server ${textAt(destination, 'server') ?? ''}`);
    if (source !== undefined)
      say(
        ['spec', 'destination'],
        `the ${source.kind} ${source.name}, which makes the cluster known, goes too`,
      );
  },
};

/** What made a cluster known, by the name and by the server of the cluster. */
const lostClusters = once(
  (removed: Change['removedAnywhere']): ReadonlyMap<string, SeenObject> =>
    new Map(
      removed.flatMap(({ object }) =>
        Object.entries(clusterIn(object) ?? {}).flatMap(([key, value]) =>
          value === undefined ? [] : [[`${key} ${value}`, object] as const],
        ),
      ),
    ),
);

interface Cluster {
  readonly name: string | undefined;
  readonly server: string | undefined;
}

/** The cluster that a Secret of Argo CD, or the ExternalSecret that makes it, makes known (Argo CD docs/operator-manual/declarative-setup.md, Clusters). */
function clusterIn({ type, value }: SeenObject): Cluster | undefined {
  const secret = type === 'Secret' ? value : mapAt(value, 'spec', 'target', 'template');
  const label = textAt(secret, 'metadata', 'labels', 'argocd.argoproj.io/secret-type');
  if (label !== 'cluster') return undefined;
  const read = (key: string) => textAt(secret, 'stringData', key) ?? plain(type, textAt(secret, 'data', key));
  return { name: read('name'), server: read('server') };
}

/** The data of a Secret is written in base64, that of a template as it is. */
function plain(type: string, text: string | undefined): string | undefined {
  return text === undefined || type !== 'Secret' ? text : Buffer.from(text, 'base64').toString();
}
