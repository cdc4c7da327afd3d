import type { InputPath, SecretModel, ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { mostOfAFileName } from '../long-file-names.ts';
import type { ServiceRule } from '../service-rule.ts';

/**
 * What the longest name of a pod adds to that of its workload: `-`, the ten characters of the ReplicaSet's hash, `-`, and the five of the pod;
 * the number in a StatefulSet; `-`, the minutes since 1970, `-`, and the five of the pod of a CronJob.
 */
const podSuffix = { Deployment: 17, StatefulSet: 6, DaemonSet: 6, CronJob: 15, Job: 6 } as const;

/** How long the name of a workload may be: it becomes a label of its pods, with the hash of the revision or the minutes of the run. */
const longestName = { Deployment: 63, StatefulSet: 52, DaemonSet: 52, CronJob: 52, Job: 63 } as const;

/** Rules C30, R31, and the lengths of the API server. */
export const validNameLength: ServiceRule = {
  id: 'valid-name-length',
  level: 'contract',
  rows: ['C30', 'R31'],
  why: 'a name that grows too long is refused by the API server, and one that the CSI driver builds makes every mount fail',
  check: (service, environment) => {
    const problems: Problem[] = [];
    measure(problems, 'the Application', environment.name.length + 1 + service.name.length, 63, []);
    const { kind } = service.workload;
    measure(problems, `the ${kind}`, service.name.length, longestName[kind], []);
    const governing = governingNameLength(service);
    measure(problems, 'the headless Service', governing, 63, ['statefulSet']);
    const around = 1 + service.namespace.length + 1;
    for (const secret of service.secrets)
      measureSecret(problems, secret, service.name.length + podSuffix[kind] + around);
    measureConfig(problems, service);
    for (const { name, pods } of service.hooks) {
      measure(problems, 'the Job', pods.name.length, 63, ['hooks', name]);
      measureConfig(problems, pods);
      for (const secret of pods.secrets)
        measureSecret(
          problems,
          { ...secret, path: ['hooks', name] },
          pods.name.length + podSuffix.Job + around,
        );
    }
    if (service.serviceAccount.create)
      measureFile(problems, 'service-account', service.serviceAccountName, ['serviceAccount', 'name']);
    return problems;
  },
};

function governingNameLength({ workload, serviceName }: ServiceModel): number {
  return workload.kind === 'StatefulSet' ? serviceName.length + '-headless'.length : 0;
}

function measureConfig(problems: Problem[], { config }: ServiceModel): void {
  for (const { name, objectName, volumeName, mountPath } of config) {
    const path = ['config', name];
    measure(problems, 'the ConfigMap', objectName.length, 253, path);
    if (mountPath !== undefined) measure(problems, 'the volume', volumeName.length, 63, path);
  }
}

/** Lengths, not names: every secret of every service is measured, and hardly one is too long. */
function measureSecret(problems: Problem[], secret: SecretModel, status: number): void {
  const { objectName, secretName, volumeName, backend, path } = secret;
  measure(problems, 'the object', objectName.length, 253, path);
  measure(problems, 'the Kubernetes Secret', secretName.length, 253, path);
  measure(problems, 'the volume', volumeName.length, 63, path);
  const whole = "the driver's status, <pod>-<namespace>-<class>,";
  const length = status + objectName.length;
  // Two ways to be too long, and one way out.
  if (backend === 'csi' && length > 253) measure(problems, whole, length, 253, path);
  else
    measureFile(problems, backend === 'csi' ? 'secret-provider-class' : 'external-secret', objectName, path);
}

function measure(problems: Problem[], what: string, length: number, most: number, path: InputPath): void {
  if (length <= most) return;
  const words = `${what} would have a name of ${length} characters; Kubernetes allows ${most}`;
  problems.push({ path, atKey: true, what: words, help: 'shorten the names' });
}

/** What Kubernetes allows may be too long for a disk: `<kind>-<name>.yaml`. */
function measureFile(problems: Problem[], kind: string, name: string, path: InputPath): void {
  const length = kind.length + '-.yaml'.length + name.length;
  if (length <= mostOfAFileName || name.length > 253) return;
  const what = `the file ${kind}-….yaml would have a name of ${length} characters; disks allow ${mostOfAFileName}`;
  problems.push({ path, atKey: true, what, help: 'shorten the names' });
}
