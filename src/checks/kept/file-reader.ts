import { field, listAt } from '../../values/field.ts';
import type { SeenPods } from '../objects/seen-pods.ts';

/** Who reads the files of a volume, as far as it is said: another user than root; that user in no group of root's either. */
export type FileReader = 'another user' | 'another user and group';

/** Of the containers that mount the volume, the one that may read least; `undefined` where nothing is said, or root reads. */
export function fileReaderOf({ spec, containers }: SeenPods, volume: string): FileReader | undefined {
  const ofPod = field(spec, 'securityContext');
  let least: FileReader | undefined;
  for (const { value } of containers) {
    if (!listAt(value, 'volumeMounts').some((each) => field(each, 'name') === volume)) continue;
    const reader = readerOf(field(value, 'securityContext'), ofPod);
    if (reader === 'another user and group') return reader;
    least ??= reader;
  }
  return least;
}

/** What a container says comes before what its pod says; whoever names no group may be in that of root. */
function readerOf(own: unknown, ofPod: unknown): FileReader | undefined {
  const said = (name: string) => field(own, name) ?? field(ofPod, name);
  const user = said('runAsUser');
  const isAnother = typeof user === 'number' ? user !== 0 : said('runAsNonRoot') === true;
  if (!isAnother) return undefined;
  const group = said('runAsGroup');
  const others = [field(ofPod, 'fsGroup'), ...listAt(ofPod, 'supplementalGroups')];
  return typeof group === 'number' && group !== 0 && !others.includes(0)
    ? 'another user and group'
    : 'another user';
}
