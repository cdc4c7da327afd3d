import type { InputPath, ServiceModel } from '../../../environments/model.ts';
import { isOfVariables } from './secret-trace.ts';
import type { Names } from './rows.ts';

/** What the volumes of a service's pods are called in the input; `{direct}` for that of variables that name their source themselves. */
export function volumeNames({ secrets, config, volumes, workload }: ServiceModel): Names {
  const all = new Map<string, InputPath>();
  const claims = workload.kind === 'StatefulSet' ? Object.keys(workload.settings.volumeClaims) : [];
  for (const name of claims) all.set(name, ['statefulSet', 'volumeClaims', name]);
  for (const { name } of volumes) all.set(name, ['volumes', name]);
  for (const { name, volumeName } of config) all.set(volumeName, ['config', name]);
  const direct = secrets.find(isOfVariables);
  for (const { path, volumeName } of secrets) all.set(volumeName, path);
  if (direct !== undefined) all.delete(direct.volumeName);
  return {
    volume: (taken) => all.get(String(taken.at(-1))),
    direct: (taken) => (taken.at(-1) === direct?.volumeName ? direct?.path : undefined),
  };
}
