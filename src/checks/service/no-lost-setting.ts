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

function ofService({ ports, service }: ServiceModel): readonly Problem[] {
  const { create, type, name, annotations } = service;
  if (create && ports.length > 0) return [];
  if (type === 'ClusterIP' && name === undefined && Object.keys(annotations).length === 0) return [];
  const reason = create ? 'without ports there is no Service' : 'service.create is false';
  return [
    {
      path: ['service'],
      atKey: true,
      what: `is set, but ${reason}`,
      help: create ? 'declare a port, or remove the settings' : 'remove the settings, or service.create',
    },
  ];
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
