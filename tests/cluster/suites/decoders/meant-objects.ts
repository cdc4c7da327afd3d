import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { charts, type Charts } from '../../../../charts/charts.ts';
import type { ServiceModel } from '../../../../environments/model.ts';
import { desiredState } from '../../../../src/commands/desired-state.ts';
import { mergePatch } from '../../../../src/values/merge-patch.ts';
import type { YamlMap } from '../../../../src/values/yaml-value.ts';
import { at } from '../../ground/kubernetes-object.ts';

/** The objects that the charts construct for a repository, before any of them is text: what `dist/` is meant to say. */
export function meantObjects(root: string): readonly unknown[] {
  const objects: unknown[] = [];
  const { issues } = desiredState(root, [], recording(objects));
  if (issues.length > 0) throw new Error(`the input has issues: ${JSON.stringify(issues[0])}`);
  return objects;
}

function recording(objects: unknown[]): Charts {
  const record = (scope: Construct, into = objects) => {
    for (const child of scope.node.findAll()) if (ApiObject.isApiObject(child)) into.push(child.toJson());
  };
  return {
    own: charts.own,
    network: (scope, props) => {
      charts.network(scope, props);
      record(scope);
    },
    service: (scope, props) => {
      const constructed: unknown[] = [];
      charts.service(scope, props);
      record(scope, constructed);
      objects.push(...constructed.map((object) => patched(object, props.service.patches)));
    },
    platform: (scope, props) => {
      charts.platform(scope, props);
      record(scope);
    },
    argocd: (scope, props) => {
      charts.argocd(scope, props);
      record(scope);
    },
    releases: (scope, props) => {
      charts.releases(scope, props);
      record(scope);
    },
    operators: (scope, props) => {
      charts.operators(scope, props);
      record(scope);
    },
  };
}

/** An object that a chart constructed, with what the input lays over it. */
function patched(constructed: unknown, patches: ServiceModel['patches']): unknown {
  const object: YamlMap = JSON.parse(JSON.stringify(constructed));
  const name = `${String(at(object, 'kind'))}/${String(at(object, 'metadata', 'name'))}`;
  const patch: YamlMap = JSON.parse(JSON.stringify(patches[name] ?? {}));
  return mergePatch(object, patch);
}
