import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { charts, type Charts } from '../../../../charts/charts.ts';
import { desiredState } from '../../../../src/commands/desired-state.ts';

/** The objects that the charts construct for a repository, before any of them is text: what `dist/` is meant to say. */
export function meantObjects(root: string): readonly unknown[] {
  const objects: unknown[] = [];
  const { issues } = desiredState(root, [], recording(objects));
  if (issues.length > 0) throw new Error(`the input has issues: ${JSON.stringify(issues[0])}`);
  return objects;
}

function recording(objects: unknown[]): Charts {
  const record = (scope: Construct) => {
    for (const child of scope.node.findAll()) if (ApiObject.isApiObject(child)) objects.push(child.toJson());
  };
  return {
    own: charts.own,
    network: (scope, props) => {
      charts.network(scope, props);
      record(scope);
    },
    service: (scope, props) => {
      charts.service(scope, props);
      record(scope);
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
