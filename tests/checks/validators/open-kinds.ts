import type { Reason } from './reason.ts';

/** What every validator with one version of a CRD refuses, and the rules let pass: a newer version may have it. */
export const openKinds: readonly Reason[] = [
  {
    where: /^(?:HTTPRoute|ServiceMonitor|PodMonitor) spec(?:\.[\w[\].]+)?: (?:a field more|renamed)$/,
    why: 'the cluster may have a newer version of the CRD, with other fields',
  },
  {
    where:
      /^(?:HTTPRoute|ServiceMonitor|PodMonitor) spec\.[\w[\].]+\.(?:type|method|scheme|action|statusCode): (?:"|\d+ characters$|-?\d+$)/,
    why: 'the cluster may have a newer version of the CRD, with other words',
  },
];
