import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenContainer } from '../objects/seen-pods.ts';
import type { SayBreach } from './breach.ts';
import { handlerPlaces } from '../objects/handler-places.ts';
import { judgeContext } from './context-breaches.ts';

/** What a pod says once for all of its containers. */
export interface PodTraits {
  readonly isWindows: boolean;
  /** Whether root in it is nobody on the node: `hostUsers: false`. */
  readonly hasOwnUsers: boolean;
}

const none = {};
const ways = ['httpGet', 'tcpSocket'];

const permitted: ReadonlySet<unknown> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/**
 * What a container may not be (k8s.io/pod-security-admission policy/check_privileged.go, check_procMount_baseline.go, check_hostPorts.go,
 * check_allowPrivilegeEscalation.go, check_capabilities_baseline.go and _restricted.go).
 */
export function judgeContainer({ value, path }: SeenContainer, traits: PodTraits, say: SayBreach): void {
  const context = mapAt(value, 'securityContext') ?? none;
  const at = [...path, 'securityContext'];
  judgeContext(context, at, traits.hasOwnUsers, say);
  if (field(context, 'privileged') === true) say('baseline', [...at, 'privileged'], 'is true');
  const procMount = textAt(context, 'procMount') ?? 'Default';
  if (procMount !== 'Default')
    say(traits.hasOwnUsers ? 'restricted' : 'baseline', [...at, 'procMount'], `is ${procMount}`);
  judgeCapabilities(context, at, traits, say);
  if (!traits.isWindows && field(context, 'allowPrivilegeEscalation') !== false)
    say('restricted', [...at, 'allowPrivilegeEscalation'], 'is not false');
  for (const [index, port] of listAt(value, 'ports').entries()) {
    const number = field(port, 'hostPort');
    if (typeof number === 'number' && number !== 0)
      say('baseline', [...path, 'ports', index, 'hostPort'], `is ${number}`);
  }
  judgeHosts(value, path, say);
}

/** On Windows a container has none. */
function judgeCapabilities(context: unknown, at: FieldPath, { isWindows }: PodTraits, say: SayBreach): void {
  const capabilities = mapAt(context, 'capabilities');
  for (const [index, name] of listAt(capabilities, 'add').entries())
    if (name !== 'NET_BIND_SERVICE')
      say(
        permitted.has(name) ? 'restricted' : 'baseline',
        [...at, 'capabilities', 'add', index],
        `is ${String(name)}`,
      );
  if (!isWindows && !listAt(capabilities, 'drop').includes('ALL'))
    say('restricted', [...at, 'capabilities', 'drop'], 'is without ALL');
}

/** policy/check_hostProbesAndhostLifecycle.go: since 1.34 the kubelet is not to be sent to others. */
function judgeHosts(value: unknown, path: FieldPath, say: SayBreach): void {
  for (const place of handlerPlaces) {
    const handler = mapAt(value, ...place);
    if (handler === undefined) continue;
    for (const way of ways) {
      const host = textAt(handler, way, 'host') ?? '';
      if (host !== '') say('baseline', [...path, ...place, way, 'host'], `is ${host}`, 34);
    }
  }
}
