import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { ArgoCdChart, type ArgoCdChartProps } from './argocd/argocd-chart.ts';
import { ReleasesChart, type ReleasesChartProps } from './helm/releases-chart.ts';
import { NetworkChart, type NetworkChartProps } from './network/network-chart.ts';
import { OperatorsChart, type OperatorsChartProps } from './operators/operators-chart.ts';
import type { OwnChart } from './own-chart.ts';
import { PlatformChart, type PlatformChartProps } from './platform/platform-chart.ts';
import { redis } from './redis.ts';
import { ServiceChart, type ServiceChartProps } from './service-chart.ts';

/** The charts that an environment is rendered from. */
export interface Charts {
  readonly service: (scope: Construct, props: ServiceChartProps) => void;
  readonly platform: (scope: Construct, props: PlatformChartProps) => void;
  readonly network: (scope: Construct, props: NetworkChartProps) => void;
  readonly argocd: (scope: Construct, props: ArgoCdChartProps) => void;
  /** The charts of the team's own, by the word that picks them in a service file: `chart: redis`. */
  readonly own: Readonly<Record<string, OwnChart>>;
  readonly operators: (scope: Construct, props: OperatorsChartProps) => void;
  readonly releases: (scope: Construct, props: ReleasesChartProps) => void;
}

/** The visible list of the team's own charts: a new one is one file and one line here. */
const own: Charts['own'] = { redis };

export const charts: Charts = {
  own,
  service: (scope, { service, environment }) => {
    const chart = service.own === undefined ? undefined : own[service.own.chart];
    if (chart === undefined) new ServiceChart(scope, 'service', { service, environment });
    else chart.render(new Chart(scope, 'service'), service, environment);
  },
  platform: (scope, props) => void new PlatformChart(scope, 'platform', props),
  network: (scope, props) => void new NetworkChart(scope, 'network', props),
  argocd: (scope, props) => void new ArgoCdChart(scope, 'argocd', props),
  operators: (scope, props) => void new OperatorsChart(scope, 'operators', props),
  releases: (scope, props) => void new ReleasesChart(scope, 'releases', props),
};

/** Stated, so that no environment variable of cdk8s has a say, and none is asked for each service. */
const ownSettings = { outdir: 'dist', recordConstructMetadata: false };

/**
 * The objects that a chart constructs, as plain JSON. Each chart has an App of its own: `App.synth` would validate and resolve the whole
 * app once for every chart (facts: cdk8s.md 1), and this door neither writes nor names a file.
 */
export function objectsOf(construct: (scope: Construct) => void): readonly unknown[] {
  const app = new App(ownSettings);
  construct(app);
  const objects: unknown[] = [];
  collect(app, objects);
  return objects;
}

/** In the order of construction, like `findAll`, of which nothing but the objects would be used. */
function collect(construct: IConstruct, objects: unknown[]): void {
  for (const child of construct.node.children) {
    if (ApiObject.isApiObject(child)) objects.push(child.toJson());
    collect(child, objects);
  }
}
