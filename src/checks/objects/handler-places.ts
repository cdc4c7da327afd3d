/** Where a container says how the kubelet asks it, or what it runs beside it: probes and lifecycle hooks (k8s core/v1 Container). */
export const handlerPlaces: readonly (readonly string[])[] = [
  ['startupProbe'],
  ['livenessProbe'],
  ['readinessProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];
