import type { Row } from './rows.ts';

/** Where the input says what a container is; `$1` is its name, `$2` that of its variable. */
interface Said {
  readonly own: string;
  readonly env: string;
  readonly resources: string;
  /** Whether it does what the service's container does, where it says nothing of its own. */
  readonly isAsService?: true;
  readonly securityContext: string;
}

/** What the fields of a container are called (charts/workload/container.ts). */
export function containerRows(said: Said): readonly Row[] {
  const at = (name: string) => (said.own === '' ? name : `${said.own}.${name}`);
  const inherited = (name: string) => [at(name), ...(said.isAsService === true ? [name] : [])];
  return [
    ['', said.own],
    ['image', at('image'), 'image'],
    ['imagePullPolicy', at('image.pullPolicy'), at('image'), 'image.pullPolicy', 'image'],
    ['command', ...inherited('command.**')],
    ['args', ...inherited('args.**')],
    ['restartPolicy', at('restartPolicy')],
    ['ports', 'ports'],
    ['ports[name]', 'ports.$2.**'],
    ['env', at('env')],
    ['env[name]', said.env],
    ['env[name].valueFrom.secretKeyRef.name', `${said.env}.secret`],
    ['env[name].valueFrom.secretKeyRef.key', `${said.env}.key`],
    ['env[name].valueFrom.configMapKeyRef.name', `${said.env}.config`],
    ['env[name].valueFrom.configMapKeyRef.key', `${said.env}.key`],
    ['env[name].valueFrom.fieldRef', `${said.env}.field`],
    ['env[name].valueFrom.resourceFieldRef', `${said.env}.resource`],
    ['resources', `${said.resources}.**`],
    ...['startup', 'readiness', 'liveness'].flatMap((name) =>
      probeRows(`${name}Probe`, at(`probes.${name}`)),
    ),
    ['lifecycle', at('lifecycle.**')],
    ['lifecycle.*.exec.command', at('lifecycle.$2.exec.**')],
    ['lifecycle.*.sleep', at('lifecycle.$2.sleep')],
    ['volumeMounts[name]', '{volume}', '{direct}'],
    ['volumeMounts[name].mountPath', '{volume}.mountPath', '@secrets.csi.mountRoot', '{volume}', '{direct}'],
    ['volumeMounts[name].readOnly', '{volume}.readOnly', '{direct}'],
    ['securityContext', `${said.securityContext}.**`],
  ];
}

/** What the fields of a probe are called (charts/workload/probe.ts). */
function probeRows(name: string, probe: string): readonly Row[] {
  return [
    [name, `${probe}.**`],
    [`${name}.httpGet.path`, `${probe}.path`],
    [`${name}.httpGet.scheme`, `${probe}.scheme`],
    [`${name}.exec.command`, `${probe}.exec.**`],
    ...['httpGet', 'tcpSocket', 'grpc'].map((way): Row => [`${name}.${way}.port`, `${probe}.port`]),
  ];
}
