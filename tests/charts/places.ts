import { field } from '../../src/values/field.ts';
import { programView } from '../secrets/program-view.ts';
import type { ServiceInput } from './any-service.ts';
import { imageOf, lifecycleOf, probesOf, resourcesOf, securityOf } from './places/container.ts';
import { envOf } from './places/env.ts';
import { config, volumes } from './places/folders.ts';
import { ingress } from './places/ingress.ts';
import { container, each, one, pod, podMetadata, workload, type Place } from './places/placed.ts';
import * as pods from './places/pods.ts';
import { httpRoute, monitor, ports, service } from './places/reach.ts';
import { imagePullSecrets, secrets, secretsBackend } from './places/secrets.ts';
import * as surroundings from './places/surroundings.ts';
import { workloads } from './places/workload.ts';

/** The variables, and everything over which a controller would stumble on its way to them. */
const env: Place = (input, objects) => {
  for (const name of ['web', ...Object.keys(input.hooks ?? {}).map((hook) => `web-${hook}`)])
    programView(objects, name);
  return envOf(input.env, container(objects), input, objects);
};

/** Where every field of a service comes out. A new field of the schema does not compile until it has a line here. */
export const places: Readonly<Record<keyof Required<ServiceInput>, Place>> = {
  ...workloads,
  ...pods,
  ...surroundings,
  namespace: ({ namespace }, objects) =>
    objects.flatMap((object) => one(`namespace of ${object.kind}`, namespace, object.metadata.namespace)),
  image: ({ image }, objects) => imageOf(image, container(objects)),
  command: ({ command }, objects) => one('command', command, field(container(objects), 'command')),
  args: ({ args }, objects) => one('args', args, field(container(objects), 'args')),
  ports,
  env,
  secrets,
  config,
  secretsBackend,
  resources: ({ resources }, objects) => resourcesOf(resources, container(objects)),
  probes: (input, objects) => probesOf(input, container(objects)),
  lifecycle: ({ lifecycle }, objects) => lifecycleOf(lifecycle, container(objects)),
  terminationGracePeriodSeconds: ({ terminationGracePeriodSeconds }, objects) =>
    each('pod', { terminationGracePeriodSeconds }, pod(objects)),
  nodeSelector: ({ nodeSelector }, objects) =>
    each('nodeSelector', nodeSelector, field(pod(objects), 'nodeSelector')),
  priorityClassName: ({ priorityClassName }, objects) => each('pod', { priorityClassName }, pod(objects)),
  imagePullSecrets,
  securityContext: ({ securityContext }, objects) => securityOf(securityContext, container(objects)),
  service,
  ingress,
  httpRoute,
  // Nothing is rendered of it yet: NetworkPolicies are to be.
  needs: () => [],
  // What is judged is not rendered.
  rules: () => [],
  monitor,
  annotations: ({ annotations }, objects) =>
    each('annotations', annotations, workload(objects).metadata.annotations),
  podAnnotations: ({ podAnnotations }, objects) =>
    each('podAnnotations', podAnnotations, field(podMetadata(objects), 'annotations')),
  volumes,
};
