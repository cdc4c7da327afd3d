import { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { EnvironmentModel } from '../../environments/model.ts';
import { keepsState } from '../keeps-state.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';

/**
 * Renders a namespace and its limits. Deleting it deletes everything in it: Argo CD may create and change it, never delete it (rules D3,
 * D10).
 */
export function namespace(scope: Construct, name: string, { namespaces }: EnvironmentModel): void {
  const given = namespaces[name];
  if (given?.create !== false) {
    new ManifestObject(scope, `namespace-${name}`, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels: given?.labels, annotations: { ...keepsState, ...given?.annotations } },
    });
  }
  if (given !== undefined) limits(new Construct(scope, `limits-${name}`), name, given);
}

type Given = NonNullable<EnvironmentModel['namespaces'][string]>;

function limits(scope: Construct, name: string, { quota, containerLimits }: Given): void {
  if (quota !== undefined) {
    new ManifestObject(scope, 'quota', {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'quota', namespace: name },
      spec: { hard: quota } satisfies Plain<k8s.ResourceQuotaSpec>,
    });
  }
  if (containerLimits !== undefined) {
    new ManifestObject(scope, 'limits', {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: { name: 'container-limits', namespace: name },
      spec: { limits: [{ type: 'Container', ...containerLimits }] } satisfies Plain<k8s.LimitRangeSpec>,
    });
  }
}
