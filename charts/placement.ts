import { syncWave } from './sync-wave.ts';

type Annotations = Readonly<Record<string, string>>;

/** When Argo CD applies what a pod needs before it starts, said by annotations. */
export interface Placement {
  readonly account: Annotations;
  readonly store: Annotations;
  readonly secret: Annotations;
  readonly config: Annotations;
}

/**
 * Old pods mount a class, or read a Secret when they restart, until the rollout is through, and Argo CD would delete it in the wave before that
 * (rule R68): it goes when all the rest of the sync is healthy. Of what is deleted, the mark on the object in the cluster counts, which has it from the
 * sync before.
 */
const goesLast = { 'argocd.argoproj.io/sync-options': 'PruneLast=true' } as const;

/** As a part of the service, which Argo CD keeps in the cluster. */
export const inSync: Placement = {
  account: {},
  store: syncWave('store'),
  secret: { ...goesLast, ...syncWave('secret') },
  config: {},
};

/**
 * For a hook that runs before the sync, when only hooks are applied (rule E10): the waves are those of the sync, and all of it is deleted when
 * the sync has ended. Deleting it when the next sync begins instead would take the Secret from the next ExternalSecret, whose name it has;
 * and an ExternalSecret that a failed sync left would still have the old values, or its old failure, until the operator reads again. Hooks are
 * never pruned, so that nothing has to go last.
 */
export const beforeSync: Placement = {
  account: hook('store'),
  store: hook('store'),
  secret: hook('secret'),
  config: hook('secret'),
};

function hook(wave: 'store' | 'secret'): Annotations {
  return {
    'argocd.argoproj.io/hook': 'PreSync',
    'argocd.argoproj.io/hook-delete-policy': 'HookSucceeded,HookFailed',
    ...syncWave(wave),
  };
}
