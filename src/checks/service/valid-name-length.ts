import type { EnvironmentModel, InputPath, ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceCheck } from '../service-check.ts';

/** `-`, the ten characters of the ReplicaSet's hash, `-`, and the five of the pod. */
const podSuffix = 17;

/** Rules C30, R31, and the lengths of the API server. */
export const validNameLength: ServiceCheck = {
  id: 'valid-name-length',
  why: 'a name that grows too long is refused by the API server, and one that the CSI driver builds makes every mount fail',
  check: (service, environment) => [...ownNames(service, environment), ...secretNames(service)],
};

function ownNames({ name }: ServiceModel, environment: EnvironmentModel): readonly Problem[] {
  return tooLong('the Application', `${environment.name}-${name}`, 63, []);
}

function secretNames({ name, namespace, secrets }: ServiceModel): readonly Problem[] {
  return secrets.flatMap(({ objectName, secretName, volumeName, backend, path }) => {
    const status = `${name}${'x'.repeat(podSuffix)}-${namespace}-${objectName}`;
    return [
      ...tooLong('the object', objectName, 253, path),
      ...tooLong('the Kubernetes Secret', secretName, 253, path),
      ...tooLong('the volume', volumeName, 63, path),
      ...(backend === 'csi'
        ? tooLong("the driver's status, <pod>-<namespace>-<class>,", status, 253, path)
        : []),
    ];
  });
}

function tooLong(what: string, name: string, most: number, path: InputPath): readonly Problem[] {
  if (name.length <= most) return [];
  return [
    {
      path,
      atKey: true,
      what: `${what} would have a name of ${name.length} characters; Kubernetes allows ${most}`,
      help: 'shorten the names',
    },
  ];
}
