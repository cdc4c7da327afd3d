import type { k8s } from 'cdk8s-plus-28';
import type { ProbeModel } from '../../environments/pod-model.ts';
import type { Plain } from '../plain.ts';

/** How the kubelet asks, in Kubernetes' own form. */
export function probe(given: ProbeModel | undefined): Plain<k8s.Probe> | undefined {
  if (given === undefined) return undefined;
  const { path, scheme = 'HTTP', exec, grpc, port = '', tcpSocket: _, ...timing } = given;
  if (path !== undefined) return { httpGet: { path, port, scheme }, ...timing };
  if (exec !== undefined) return { exec: { command: exec }, ...timing };
  return grpc === undefined
    ? { tcpSocket: { port }, ...timing }
    : { grpc: { port: Number(port), service: grpc.service ?? '' }, ...timing };
}
