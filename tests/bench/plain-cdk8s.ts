/**
 * The baseline: the same shop as a competent user of plain cdk8s would render it. One App as cdk8s has it by default, one Chart for each
 * service and environment, level 1 classes, the same strict schemas, and every object that Purser renders. `cdk8s synth` runs it.
 */
import { App } from 'cdk8s';
import { ArgoCdChart } from './plain-cdk8s/argocd-chart.ts';
import { PlatformChart } from './plain-cdk8s/platform-chart.ts';
import { readShop } from './plain-cdk8s/read-shop.ts';
import { ServiceChart } from './plain-cdk8s/service-chart.ts';

const app = new App();
for (const { environment, services } of readShop('environments')) {
  const folders = new Map<string, number>();
  for (const [name, service] of services) {
    const chart = new ServiceChart(app, `${environment.name}-${name}`, { name, environment, service });
    folders.set(name, chart.apiObjects.length);
  }
  const platform = new PlatformChart(app, `${environment.name}-platform`, environment);
  folders.set('platform', platform.apiObjects.length);
  new ArgoCdChart(app, `${environment.name}-argocd`, { environment, folders });
}
app.synth();
