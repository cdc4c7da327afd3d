import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceCheck } from '../service-check.ts';

export const noLostSetting: ServiceCheck = {
  id: 'no-lost-setting',
  why: 'a setting of an object that is not rendered would be nowhere, without a word',
  check: (service) => {
    const problems = ofService(service);
    const others = ofServiceAccount(service);
    return others.length === 0 ? problems : [...problems, ...others];
  },
};

function ofService({ ports, service, workload }: ServiceModel): readonly Problem[] {
  const { create, type, name, annotations } = service;
  const { kind } = workload;
  const runsToAnEnd = kind === 'CronJob' || kind === 'Job';
  // A StatefulSet has a headless one in any case.
  if (create && !runsToAnEnd && (ports.length > 0 || kind === 'StatefulSet')) return [];
  if (type === 'ClusterIP' && name === undefined && Object.keys(annotations).length === 0) return [];
  const reason = runsToAnEnd ? `a ${kind} has no Service` : withoutService(create);
  return [
    {
      path: ['service'],
      atKey: true,
      what: `is set, but ${reason}`,
      help: create && !runsToAnEnd ? 'declare a port, or remove the settings' : 'remove the settings',
    },
  ];
}

function withoutService(create: boolean): string {
  return create ? 'without ports there is no Service' : 'service.create is false';
}

function ofServiceAccount({ serviceAccount, roleArn }: ServiceModel): readonly Problem[] {
  const { create, annotations } = serviceAccount;
  if (create || (roleArn === undefined && Object.keys(annotations).length === 0)) return [];
  const field = roleArn === undefined ? 'annotations' : 'role';
  const what = 'belongs to a ServiceAccount that exists already and is not rendered';
  return [
    { path: ['serviceAccount', field], atKey: true, what, help: 'remove it, or serviceAccount.create' },
  ];
}
