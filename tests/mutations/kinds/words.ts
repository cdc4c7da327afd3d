import { edited } from '../edit.ts';
import type { MutationKind } from '../mutation.ts';
import { typo } from '../typo.ts';

/** Sets of words that people take one for another of. */
const sets: readonly (readonly string[])[] = [
  ['Always', 'IfNotPresent', 'Never', 'OnFailure'],
  ['TCP', 'UDP', 'SCTP', 'HTTP', 'HTTPS'],
  ['Owner', 'Orphan', 'Merge', 'None', 'CreateOrMerge', 'Retain', 'Delete', 'Replace'],
  ['Default', 'Unicode', 'None', 'Base64', 'Base64URL', 'Auto', 'Fetch'],
  ['Periodic', 'OnChange', 'CreatedOnce'],
  ['Opaque', 'kubernetes.io/tls', 'kubernetes.io/dockerconfigjson', 'kubernetes.io/basic-auth', 'tls'],
  ['secretsmanager', 'ssmparameter', 'SecretsManager', 'ParameterStore', 'parameterstore', 'secretmanager'],
  ['SecretStore', 'ClusterSecretStore', 'SecretProviderClass'],
  ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', 'None'],
  ['RollingUpdate', 'Recreate', 'OnDelete'],
  ['Prefix', 'Exact', 'ImplementationSpecific', 'PathPrefix', 'RegularExpression'],
  ['Allow', 'Forbid', 'Replace'],
  ['PreSync', 'Sync', 'PostSync', 'SyncFail', 'Skip'],
  ['BeforeHookCreation', 'HookSucceeded', 'HookFailed'],
  ['aws', 'azure', 'vault', 'gcp', 'AWS'],
  ['v1', 'v2'],
  ['NoSchedule', 'NoExecute', 'PreferNoSchedule', 'Exists', 'Equal'],
  ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'],
  ['ScheduleAnyway', 'DoNotSchedule'],
  [
    'ServerSideApply=true',
    'CreateNamespace=true',
    'Replace=true',
    'PruneLast=true',
    'ServerSideApply=True',
    'Prune=false',
  ],
  ['Ingress', 'Egress'],
  ['RuntimeDefault', 'Localhost', 'Unconfined'],
  ['Deployment', 'StatefulSet', 'DaemonSet', 'Service'],
];

const words: ReadonlySet<string> = new Set(sets.flat());

/** A word of a closed set: one of another set, another of its own, or none at all. */
export const changeWord: MutationKind = {
  name: 'change a word of a closed set',
  make: (view, random) => {
    const place = random.pick(
      view.places.filter(
        ({ path, value }) => typeof value === 'string' && words.has(value) && !isName(path.at(-1)),
      ),
    );
    if (place === undefined || typeof place.value !== 'string') return undefined;
    const { value, path } = place;
    const own = sets.filter((set) => set.includes(value)).flat();
    const after = random.pick([
      ...own,
      typo(value, random),
      typo(value, random),
      random.pick([...words]) ?? value,
    ]);
    if (after === undefined || after === value) return undefined;
    return { path, root: edited(view.root, path, () => after), before: value, after };
  },
};

function isName(step: string | number | undefined): boolean {
  return step === 'apiVersion' || step === 'name';
}
