import type { InputPath, SecretModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceCheck } from '../service-check.ts';

/** `-`, the ten characters of the ReplicaSet's hash, `-`, and the five of the pod. */
const podSuffix = 17;

/** Rules C30, R31, and the lengths of the API server. */
export const validNameLength: ServiceCheck = {
  id: 'valid-name-length',
  why: 'a name that grows too long is refused by the API server, and one that the CSI driver builds makes every mount fail',
  check: (service, environment) => {
    const problems: Problem[] = [];
    measure(problems, 'the Application', environment.name.length + 1 + service.name.length, 63, []);
    const status = service.name.length + podSuffix + 1 + service.namespace.length + 1;
    for (const secret of service.secrets) measureSecret(problems, secret, status);
    return problems;
  },
};

/** Lengths, not names: every secret of every service is measured, and hardly one is too long. */
function measureSecret(problems: Problem[], secret: SecretModel, status: number): void {
  const { objectName, secretName, volumeName, backend, path } = secret;
  measure(problems, 'the object', objectName.length, 253, path);
  measure(problems, 'the Kubernetes Secret', secretName.length, 253, path);
  measure(problems, 'the volume', volumeName.length, 63, path);
  if (backend === 'csi')
    measure(
      problems,
      "the driver's status, <pod>-<namespace>-<class>,",
      status + objectName.length,
      253,
      path,
    );
}

function measure(problems: Problem[], what: string, length: number, most: number, path: InputPath): void {
  if (length <= most) return;
  problems.push({
    path,
    atKey: true,
    what: `${what} would have a name of ${length} characters; Kubernetes allows ${most}`,
    help: 'shorten the names',
  });
}
