import { field, textAt } from '../../../src/values/field.ts';
import { list } from '../../secrets/list.ts';
import { each, kind, one, pod, podMetadata, runs, workload, type Place } from './placed.ts';

export const serviceAccount: Place = (input, objects) => {
  const { name, role, automountToken, annotations, rules } = input.serviceAccount ?? {};
  const account = kind(objects, 'ServiceAccount');
  const arn = role === undefined ? undefined : `arn:aws:iam::111111111111:role/${role}`;
  const found = kind(objects, 'Role', 'web')?.['rules'];
  return [
    ...one('ServiceAccount', name, account?.metadata.name),
    ...one('ServiceAccount of the pods', name, textAt(pod(objects), 'serviceAccountName')),
    ...one('role', arn, account?.metadata.annotations?.['eks.amazonaws.com/role-arn']),
    ...one('token', automountToken, account?.['automountServiceAccountToken']),
    ...one('token of the pods', automountToken, field(pod(objects), 'automountServiceAccountToken')),
    ...each('annotations of the ServiceAccount', annotations, account?.metadata.annotations),
    ...(rules ?? []).flatMap((rule, index) => each('rule', rule, list(found)[index])),
  ];
};

export const selector: Place = (input, objects) => [
  ...one('selector', input.selector, field(field(workload(objects)['spec'], 'selector'), 'matchLabels')),
  ...one('selector of the Service', input.selector, field(kind(objects, 'Service')?.['spec'], 'selector')),
  ...each('selector among the labels of the pods', input.selector, field(podMetadata(objects), 'labels')),
];

export const labels: Place = (input, objects) => [
  ...objects.flatMap((object) => each(`labels of ${object.kind}`, input.labels, object.metadata.labels)),
  ...each('labels of the pods', input.labels, field(podMetadata(objects), 'labels')),
];

/** An autoscaler decides instead. */
export const replicas: Place = (input, objects) =>
  runs(input) ? [] : one('replicas', input.replicas, field(workload(objects)['spec'], 'replicas'));

export const autoscaling: Place = ({ autoscaling: given }, objects) => {
  if (given === undefined) return [];
  const { minReplicas, maxReplicas, cpu, memory, behavior } = given;
  const spec = kind(objects, 'HorizontalPodAutoscaler')?.['spec'];
  const metric = (name: string) =>
    list(field(spec, 'metrics'))
      .map((item) => field(item, 'resource'))
      .find((resource) => textAt(resource, 'name') === name);
  const { scaleUp, scaleDown } = behavior ?? {};
  return [
    ...each('autoscaling', { minReplicas, maxReplicas }, spec),
    ...one('cpu', cpu, field(field(metric('cpu'), 'target'), 'averageUtilization')),
    ...one('memory', memory, field(field(metric('memory'), 'target'), 'averageUtilization')),
    ...each('scaleUp', scaleUp, field(field(spec, 'behavior'), 'scaleUp')),
    ...each('scaleDown', scaleDown, field(field(spec, 'behavior'), 'scaleDown')),
  ];
};

export const podDisruptionBudget: Place = ({ podDisruptionBudget: given }, objects) =>
  each('podDisruptionBudget', given, kind(objects, 'PodDisruptionBudget')?.['spec']);

/** Every patch of these tests adds: what it says is where it says it. */
export const patches: Place = (input, objects) =>
  Object.entries(input.patches ?? {}).flatMap(([name, { metadata, spec }]) => {
    const [kindOf = '', nameOf] = name.split('/');
    const found = kind(objects, kindOf, nameOf);
    return [
      ...each(
        'patch of the annotations',
        Object(field(metadata, 'annotations')),
        found?.metadata.annotations,
      ),
      ...each('patch of the spec', Object(spec), found?.['spec']),
    ];
  });
