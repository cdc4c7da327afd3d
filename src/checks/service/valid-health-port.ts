import { albHealthPort } from '../../../environments/ingress-controllers.ts';
import type { ServiceModel } from '../../../environments/model.ts';
import { albTargetType } from '../kept/serving.ts';
import type { ServiceRule } from '../service-rule.ts';

/**
 * AWS Load Balancer Controller pkg/ingress/model_build_target_group.go, buildTargetGroupHealthCheckPort: "cannot use named healthCheckPort for IP TargetType when
 * service's targetPort is a named port", as it always is here; "failed to resolve healthCheckPort".
 */
export const validHealthPort: ServiceRule = {
  id: 'valid-health-port',
  level: 'default',
  rows: [],
  why: 'the AWS Load Balancer Controller cannot find the port by this name: it changes nothing of the ALB any more, for no Ingress that shares it',
  check: (service) => {
    const asked = askedPort(service);
    if (asked === undefined || /^(traffic-port|\d+)$/.test(asked.port)) return [];
    const named = service.ports.find(({ name }) => name === asked.port);
    if (named !== undefined && !reachesPods(service)) return [];
    return [
      {
        path: [asked.where, 'annotations', albHealthPort],
        what:
          named === undefined
            ? `is "${asked.port}", and no port has that name`
            : 'is a name, and an ALB that reaches the pods themselves (targetType ip) takes a number only',
        help:
          named === undefined
            ? 'write traffic-port, or the number of a port'
            : `write "${named.containerPort}"`,
      },
    ];
  },
};

/** That of the Service counts first. */
function askedPort({ ingress, service }: ServiceModel) {
  if (ingress?.class !== 'alb') return undefined;
  const own = service.annotations[albHealthPort];
  if (own !== undefined) return { where: 'service', port: own };
  const port = ingress.annotations[albHealthPort];
  return port === undefined ? undefined : { where: 'ingress', port };
}

function reachesPods({ ingress, service }: ServiceModel): boolean {
  return (service.annotations[albTargetType] ?? ingress?.alb?.targetType) === 'ip';
}
