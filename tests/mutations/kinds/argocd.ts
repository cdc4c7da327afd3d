import { at, edited, isMap } from '../edit.ts';
import type { MutationKind } from '../mutation.ts';
import { typo } from '../typo.ts';

const waveAnnotation = 'argocd.argoproj.io/sync-wave';
const hookAnnotation = 'argocd.argoproj.io/hook';
const annotations = ['metadata', 'annotations'];

/** Another wave, or another phase. */
export const swapWave: MutationKind = {
  name: 'swap a sync wave',
  make: (view, random) => {
    if (!isMap(at(view.root, ['metadata']))) return undefined;
    const found = at(view.root, annotations);
    const map = isMap(found) ? found : {};
    const isHook = Object.hasOwn(map, hookAnnotation) && random.below(3) === 0;
    const name = isHook ? hookAnnotation : waveAnnotation;
    const before = map[name];
    const wave = String(random.below(40) - 20);
    const after = isHook
      ? random.pick(['PreSync', 'Sync', 'PostSync', 'SyncFail', 'Skip'])
      : random.pick([wave, wave, wave, wave, Number(wave), `${wave}.5`, `wave ${wave}`, 'first']);
    if (after === before) return undefined;
    const root = edited(view.root, ['metadata'], (metadata) =>
      isMap(metadata) ? { ...metadata, annotations: { ...map, [name]: after } } : metadata,
    );
    return { path: [...annotations, name], root, before, after };
  },
};

const versions = ['v1', 'v1beta1', 'v1beta2', 'v1alpha1', 'v2beta2', 'v2'];

/** Another version of the API, another group, or another kind. */
export const changeVersion: MutationKind = {
  name: 'change apiVersion or kind',
  make: (view, random) => {
    const field = random.pick(['apiVersion', 'kind']) ?? 'kind';
    const before = at(view.root, [field]);
    if (typeof before !== 'string') return undefined;
    const [group, version] = before.includes('/') ? before.split('/') : ['', before];
    const others =
      field === 'kind'
        ? [typo(before, random), before.toLowerCase(), `${before}s`, `Cluster${before}`]
        : [
            typo(before, random),
            version ?? '',
            `${group}/${random.pick(versions)}`,
            `${random.pick(['apps', 'batch', 'extensions', 'policy'])}/${random.pick(versions)}`,
          ];
    const after = random.pick(others);
    if (after === undefined || after === before) return undefined;
    return { path: [field], root: edited(view.root, [field], () => after), before, after };
  },
};
