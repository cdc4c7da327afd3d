import type { InputPath, ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

/** What Kubernetes gives a pod that asks for nothing else. */
const usual = 30;

export const validLifecycle: ServiceRule = {
  id: 'valid-lifecycle',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a container that would sleep for longer than its pod may take to end',
  check: ({ lifecycle, initContainers, terminationGracePeriodSeconds: most = usual }) => [
    ...tooLong(lifecycle, most, ['lifecycle']),
    ...initContainers.flatMap((each) =>
      tooLong(each.lifecycle, most, ['initContainers', each.name, 'lifecycle']),
    ),
  ],
};

function tooLong(lifecycle: ServiceModel['lifecycle'], most: number, path: InputPath): readonly Problem[] {
  return (['postStart', 'preStop'] as const).flatMap((moment): Problem[] => {
    const { sleep = 0 } = lifecycle[moment] ?? {};
    if (sleep <= most) return [];
    return [
      {
        path: [...path, moment, 'sleep'],
        what: `sleeps for ${sleep} seconds, and the pod has ${most} to end`,
        help: 'sleep less, or set terminationGracePeriodSeconds',
      },
    ];
  });
}
