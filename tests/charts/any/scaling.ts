import * as fc from 'fast-check';
import { podCount, small, some, unique, word } from './basics.ts';

const direction = some({
  stabilizationWindowSeconds: small,
  selectPolicy: word('Max', 'Min', 'Disabled'),
  policies: fc.array(fc.record({ type: word('Pods', 'Percent'), value: small, periodSeconds: small }), {
    minLength: 1,
    maxLength: 2,
  }),
});

export const autoscaling = fc
  .record(
    {
      minReplicas: fc.integer({ min: 1, max: 90 }),
      maxReplicas: fc.integer({ min: 100, max: 10_000 }),
      cpu: small,
      memory: small,
      behavior: some({ scaleUp: direction, scaleDown: direction }),
    },
    { requiredKeys: ['minReplicas', 'maxReplicas'] },
  )
  .map((given) => (given.cpu === undefined && given.memory === undefined ? { ...given, cpu: 77 } : given));

export const podDisruptionBudget = fc
  .tuple(
    fc.oneof(fc.record({ minAvailable: podCount }), fc.record({ maxUnavailable: podCount })),
    some({ unhealthyPodEvictionPolicy: word('IfHealthyBudget', 'AlwaysAllow') }),
  )
  .map(([one, other]) => ({ ...one, ...other }));

const toleration = fc.oneof(
  fc.record({ key: unique, value: unique }),
  fc.record({ operator: word('Exists') }),
  fc.record({ key: unique, effect: word('NoExecute'), tolerationSeconds: small }),
);
export const tolerations = fc.array(toleration, { minLength: 1, maxLength: 3 });

export const topologySpread = some({
  maxSkew: small,
  whenUnsatisfiable: word('ScheduleAnyway', 'DoNotSchedule'),
});
