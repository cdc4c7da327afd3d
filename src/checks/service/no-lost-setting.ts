import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

export const noLostSetting: ServiceRule = {
  id: 'no-lost-setting',
  level: 'default',
  rows: [],
  why: 'a setting of an object that is not rendered would be nowhere, without a word',
  check: (service) => {
    const problems = [...ofService(service), ...ofPorts(service)];
    const others = ofServiceAccount(service);
    return others.length === 0 ? problems : [...problems, ...others];
  },
};

function ofService(model: ServiceModel): readonly Problem[] {
  const { create } = model.service;
  if (!isLost(model)) return [];
  const isRun = runsToAnEnd(model);
  return [
    {
      path: ['service'],
      atKey: true,
      what: `is set, but ${isRun ? `a ${model.workload.kind} has no Service` : withoutService(create)}`,
      help: create && !isRun ? 'declare a port, or remove the settings' : 'remove the settings',
    },
  ];
}

/** A StatefulSet has a headless Service in any case, or names one that exists already. */
function isLost(model: ServiceModel): boolean {
  const { create, type, name, annotations, headless, sessionAffinity } = model.service;
  const governs = model.workload.kind === 'StatefulSet';
  if (create && !runsToAnEnd(model) && (model.ports.length > 0 || (governs && headless))) return false;
  return (
    type !== 'ClusterIP' ||
    headless ||
    sessionAffinity !== 'None' ||
    Object.keys(annotations).length > 0 ||
    (name !== undefined && !governs)
  );
}

function ofPorts(model: ServiceModel): readonly Problem[] {
  if (!runsToAnEnd(model)) return [];
  return model.ports
    .filter(({ containerPort, servicePort }) => containerPort !== servicePort)
    .map(({ name }) => ({
      path: ['ports', name, 'servicePort'],
      atKey: true,
      what: `is set, but a ${model.workload.kind} has no Service`,
      help: 'remove it',
    }));
}

function runsToAnEnd({ workload: { kind } }: ServiceModel): boolean {
  return kind === 'CronJob' || kind === 'Job';
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
