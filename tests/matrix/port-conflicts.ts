import { needs, present, type Conflict } from './conflict.ts';
import { absent } from './factor.ts';
import { probeKinds, probeSettings } from './port-factors.ts';

const [http, extra, create] = ['service.ports.http', 'service.ports.extra', 'service.service.create'];

/** A setting of the Service at its default says nothing. */
const settings = { name: [absent], type: [absent, 'ClusterIP'], annotations: [absent, '{}'] };

const service: readonly Conflict[] = Object.entries(settings).map(([field, usual]) => ({
  why: 'without a Service its settings are nowhere',
  between: [`service.service.${field}`, create, http, extra],
  forbids: (given = absent, made, one, other) =>
    !usual.includes(given) && (made === 'false' || (one === absent && other === absent)),
}));

const probes: readonly Conflict[] = probeKinds.flatMap((kind) => {
  const probe = `service.probes.${kind}`;
  return [
    {
      why: 'a probe asks a port',
      between: [probe, http, extra],
      forbids: (given, one, other) => given !== absent && one === absent && other === absent,
    },
    needs(`${probe}.port`, http, present, 'the port that the probe asks is http'),
    ...probeSettings.map((setting) =>
      needs(`${probe}.${setting}`, probe, (form) => form === 'long', 'only the long form has settings'),
    ),
  ];
});

const ingress = 'service.ingress';
const classes = {
  alb: ['scheme', 'targetType', 'listenPorts', 'certificateArn', 'groupName'],
  nginx: ['sslRedirect', 'proxyBodySize'],
};

const ingresses: readonly Conflict[] = [
  needs(`${ingress}.class`, `${ingress}.hosts`, present, 'an Ingress has hosts'),
  needs(`${ingress}.hosts`, `${ingress}.class`, present, 'an Ingress has a class'),
  needs(`${ingress}.hosts`, http, present, 'the hosts lead to the port http'),
  needs(`${ingress}.hosts`, create, (made) => made !== 'false', 'an Ingress leads to a Service'),
  ...['className', 'annotations'].map((field) =>
    needs(`${ingress}.${field}`, `${ingress}.class`, present, 'a setting of an Ingress that is not there'),
  ),
  ...Object.entries(classes).flatMap(([name, fields]) =>
    fields.map((field) =>
      needs(
        `${ingress}.${name}.${field}`,
        `${ingress}.class`,
        (given) => given === name,
        'belongs to a class',
      ),
    ),
  ),
];

/** What excludes what among the ports, the probes, the Service and the Ingress. */
export const portConflicts: readonly Conflict[] = [...service, ...probes, ...ingresses];
