import { listAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';

/** linux/capability.h of 6.12, without the prefix that Kubernetes leaves out. */
const capabilities: readonly string[] = [
  'ALL',
  'AUDIT_CONTROL',
  'AUDIT_READ',
  'AUDIT_WRITE',
  'BLOCK_SUSPEND',
  'BPF',
  'CHECKPOINT_RESTORE',
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'IPC_LOCK',
  'IPC_OWNER',
  'KILL',
  'LEASE',
  'LINUX_IMMUTABLE',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'MKNOD',
  'NET_ADMIN',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_RAW',
  'PERFMON',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYSLOG',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_CHROOT',
  'SYS_MODULE',
  'SYS_NICE',
  'SYS_PACCT',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'WAKE_ALARM',
];
const known: ReadonlySet<string> = new Set(capabilities);

/** The API server takes any text; what Linux does not know the container runtime refuses, or leaves out. */
export const validCapability: ObjectRule = {
  id: 'valid-capability',
  level: 'default',
  rows: [],
  why: 'Linux knows no such capability: the container does not start, or starts without the right that its program needs',
  help: 'correct the name',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.containers ?? [])
      for (const [index, name] of listAt(value, 'securityContext', 'capabilities', 'add').entries()) {
        if (typeof name !== 'string' || name === '' || name.startsWith('CAP_')) continue;
        if (!known.has(name.toUpperCase()))
          say(
            [...path, 'securityContext', 'capabilities', 'add', index],
            `there is no capability ${name}${suggest(name, capabilities)}`,
          );
      }
  },
};
