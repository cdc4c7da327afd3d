import { field, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SayBreach } from './breach.ts';

const profiles: ReadonlySet<unknown> = new Set(['RuntimeDefault', 'Localhost']);
const profileNames = ['seccompProfile', 'appArmorProfile'];
const seLinuxTypes: ReadonlySet<string> = new Set([
  'container_t',
  'container_init_t',
  'container_kvm_t',
  'container_engine_t',
]);

/**
 * What the security contexts of a pod and of a container may both say (k8s.io/pod-security-admission policy/check_seccompProfile_baseline.go,
 * check_appArmorProfile.go, check_seLinuxOptions.go, check_windowsHostProcess.go, check_runAsNonRoot.go, check_runAsUser.go).
 */
export function judgeContext(
  context: Readonly<Record<string, unknown>>,
  path: FieldPath,
  mayBeRoot: boolean,
  say: SayBreach,
): void {
  for (const name of profileNames) {
    const type = textAt(context, name, 'type');
    if (type !== undefined && !profiles.has(type)) say('baseline', [...path, name, 'type'], `is ${type}`);
  }
  const seLinux = mapAt(context, 'seLinuxOptions');
  if (seLinux !== undefined) judgeSeLinux(seLinux, [...path, 'seLinuxOptions'], say);
  if (field(mapAt(context, 'windowsOptions'), 'hostProcess') === true)
    say('baseline', [...path, 'windowsOptions', 'hostProcess'], 'is true');
  if (mayBeRoot) return;
  if (field(context, 'runAsNonRoot') === false) say('restricted', [...path, 'runAsNonRoot'], 'is false');
  if (field(context, 'runAsUser') === 0) say('restricted', [...path, 'runAsUser'], 'is 0');
}

function judgeSeLinux(options: Readonly<Record<string, unknown>>, path: FieldPath, say: SayBreach): void {
  const type = textAt(options, 'type') ?? '';
  if (type !== '' && !seLinuxTypes.has(type)) say('baseline', [...path, 'type'], `is ${type}`);
  for (const name of ['user', 'role'])
    if ((textAt(options, name) ?? '') !== '') say('baseline', [...path, name], 'is set');
}
