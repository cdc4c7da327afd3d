import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import { exact } from '../kept/exact.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { SeenPods } from '../objects/seen-pods.ts';
import type { Breach, SayBreach } from './breach.ts';
import { judgeContainer, type PodTraits } from './container-breaches.ts';
import { judgeContext } from './context-breaches.ts';
import { judgeVolumes } from './volume-breaches.ts';

/**
 * What of the pods breaks a level of the Pod Security Standards; `undefined` for most, which break none. Read at their latest version
 * (k8s.io/pod-security-admission v0.36.2, policy/): what older ones forbid besides is not said.
 */
export function breachesOf({ pods, kind }: SeenObject): readonly Breach[] | undefined {
  // Nobody runs a template that stands alone.
  if (pods === undefined || kind === 'PodTemplate') return undefined;
  let found: Breach[] | undefined;
  judgePods(pods, (level, path, what, since) => {
    found ??= [];
    found.push({ level, since, path: exact(path), what });
  });
  return found && exact(found);
}

function judgePods(pods: SeenPods, say: SayBreach): void {
  const { spec } = pods;
  const traits: PodTraits = {
    isWindows: textAt(spec, 'os', 'name') === 'windows',
    hasOwnUsers: field(spec, 'hostUsers') === false,
  };
  judgePod(pods, traits, say);
  judgeVolumes(pods, say);
  for (const container of pods.containers) judgeContainer(container, traits, say);
  judgeMissing(pods, traits, say);
}

const sysctls: ReadonlySet<unknown> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
]);

const namespaces = ['hostNetwork', 'hostPID', 'hostIPC'];
const oldProfiles = 'container.apparmor.security.beta.kubernetes.io/';

/** policy/check_hostNamespaces.go, check_sysctls.go, and of check_appArmorProfile.go the annotations. */
function judgePod({ path, spec, template }: SeenPods, { hasOwnUsers }: PodTraits, say: SayBreach): void {
  for (const name of namespaces)
    if (field(spec, name) === true) say('baseline', [...path, 'spec', name], 'is true');
  const annotations = mapAt(template, 'metadata', 'annotations');
  for (const name in annotations)
    if (name.startsWith(oldProfiles)) {
      const profile = textAt(annotations, name) ?? '';
      if (!/^$|^runtime\/default$|^localhost\//.test(profile))
        say('baseline', [...path, 'metadata', 'annotations', name], `is ${profile}`);
    }
  const context = mapAt(spec, 'securityContext');
  if (context === undefined) return;
  const at = [...path, 'spec', 'securityContext'];
  judgeContext(context, at, hasOwnUsers, say);
  for (const [index, each] of listAt(context, 'sysctls').entries()) {
    const name = textAt(each, 'name') ?? '';
    if (!sysctls.has(name)) say('baseline', [...at, 'sysctls', index, 'name'], `is ${name}`);
  }
}

/** What the pod, or else each of its containers, has to say (policy/check_runAsNonRoot.go, check_seccompProfile_restricted.go). */
function judgeMissing({ path, spec, containers }: SeenPods, traits: PodTraits, say: SayBreach): void {
  const at = [...path, 'spec', 'securityContext'];
  const saysAll = (name: string) =>
    isSaid(mapAt(spec, 'securityContext'), name) ||
    containers.every(({ value }) => isSaid(mapAt(value, 'securityContext'), name));
  if (!traits.hasOwnUsers && !saysAll('runAsNonRoot'))
    say('restricted', [...at, 'runAsNonRoot'], 'is not true');
  if (!traits.isWindows && !saysAll('seccompProfile'))
    say('restricted', [...at, 'seccompProfile'], 'is missing');
}

function isSaid(context: unknown, name: string): boolean {
  return (field(context, name) ?? null) !== null;
}
