import type { Change } from './differences.ts';

interface Changed extends Change {
  readonly why: string;
}

const quantity = 'the shortest way to write a quantity is the API server’s own';
const container = 'Deployment spec.template.spec.containers[]';

/** Where the pods of every kind of workload stand. */
const pods = [
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'Job'].map((kind) => `${kind} spec.template.spec`),
  'CronJob spec.jobTemplate.spec.template.spec',
];

const inPods = pods.flatMap((pod): readonly Changed[] => [
  {
    path: `${pod}.containers[].env[].value`,
    rendered: '',
    live: undefined,
    why: 'an empty text is written as no text',
  },
  {
    path: `${pod}.tolerations[].value`,
    rendered: '',
    live: undefined,
    why: 'an empty text is written as no text',
  },
  { path: `${pod}.containers[].resources.requests.cpu`, rendered: '0.5', live: '500m', why: quantity },
  { path: `${pod}.containers[].resources.limits.cpu`, rendered: '1.5', live: '1500m', why: quantity },
  { path: `${pod}.volumes[].emptyDir.sizeLimit`, rendered: '0.5Gi', live: '512Mi', why: quantity },
]);

/**
 * Every field whose live value is not the rendered one. None of them is a difference for Argo CD: before it compares, it reads the rendered object
 * into Go's type of its kind and writes it out again, which makes the same change (gitops-engine pkg/diff/diff.go:1166 remarshal). That holds
 * for kinds that are built into Kubernetes only: a custom resource must never stand here.
 */
export const serverChanges: readonly Changed[] = [
  ...inPods,
  { path: `${container}.resources.requests.cpu`, rendered: '0.01', live: '10m', why: quantity },
  { path: `${container}.resources.requests.cpu`, rendered: '0.25', live: '250m', why: quantity },
  { path: `${container}.resources.requests.memory`, rendered: '1.5Ki', live: '1536', why: quantity },
  { path: `${container}.resources.limits.cpu`, rendered: '1000m', live: '1', why: quantity },
  { path: `${container}.resources.limits.memory`, rendered: '1024Mi', live: '1Gi', why: quantity },
  { path: 'LimitRange spec.limits[].defaultRequest.cpu', rendered: '0.01', live: '10m', why: quantity },
  { path: 'LimitRange spec.limits[].min.cpu', rendered: '0.01', live: '10m', why: quantity },
];
