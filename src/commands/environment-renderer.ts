import type { Charts } from '../../charts/charts.ts';
import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import { serviceChecks } from '../checks/service-checks.ts';
import type { UniqueObjects } from '../checks/unique-objects.ts';
import { emitManifest } from '../emit/emit-manifest.ts';
import type { ParsedService } from '../parse/service.ts';
import { Inventory } from '../render/inventory.ts';
import { renderArgoCd, renderPlatform, renderService } from '../render/render.ts';
import type { Issue } from '../values/issue.ts';
import type { ManifestFile } from '../values/manifest.ts';
import { ownershipHeader } from '../values/ownership.ts';
import type { TextFile } from '../values/text-file.ts';

/** Renders and checks one environment, service by service. It keeps texts only: all objects of a repository do not fit beside each other. */
export class EnvironmentRenderer {
  readonly files: TextFile[] = [];
  readonly issues: Issue[] = [];
  readonly #inventory = new Inventory();
  readonly #environment: EnvironmentModel;
  readonly #objects: UniqueObjects;
  readonly #charts: Charts;

  constructor(environment: EnvironmentModel, objects: UniqueObjects, charts: Charts) {
    this.#environment = environment;
    this.#objects = objects;
    this.#charts = charts;
  }

  addService(service: ServiceModel, source: string, { sources }: Pick<ParsedService, 'sources'>): void {
    const environment = this.#environment;
    for (const { id, check } of serviceChecks) {
      for (const problem of check(service, environment))
        this.issues.push(sources.place({ ...problem, check: id }));
    }
    this.#inventory.addService(service);
    const home = { folder: service.name, namespace: service.namespace };
    const files = this.#take(source, clusterOf(environment), () =>
      renderService(this.#charts, service, environment),
    );
    if (files.length > 0) this.#inventory.addApplication(home, files);
  }

  /** What follows from all services: the platform, then what Argo CD must know of everything. */
  finish(): void {
    const environment = this.#environment;
    const source = `environments/${environment.name}/environment.yaml`;
    const platform = this.#take(source, clusterOf(environment), () =>
      renderPlatform(this.#charts, this.#inventory, environment),
    );
    if (platform.length > 0)
      this.#inventory.addApplication({ folder: 'platform', namespace: environment.namespace }, platform);
    if (this.#inventory.applications.length === 0) return;
    this.#take(source, argoCdOf(environment), () => renderArgoCd(this.#charts, this.#inventory, environment));
  }

  #take(source: string, cluster: string, render: () => readonly ManifestFile[]): readonly ManifestFile[] {
    try {
      const files = render();
      for (const { path, manifest } of files)
        this.files.push({ path, text: ownershipHeader + emitManifest(manifest) });
      const twice = this.#objects.add(files, { source, cluster });
      this.issues.push(...twice.map((what) => ({ file: source, what, check: 'unique-objects' })));
      return files;
    } catch (error) {
      const what = `a chart failed: ${error instanceof Error ? error.message : String(error)}`;
      this.issues.push({
        file: source,
        what,
        help: 'mend the chart in charts/: charts report nothing, they must render every valid service',
      });
      return [];
    }
  }
}

/** Environments may have an Argo CD each, all of which call their own cluster the same: those clusters are told apart by environment. */
function clusterOf({ cluster, name }: EnvironmentModel): string {
  const id = cluster.name ?? cluster.server ?? '';
  return isArgoCdsOwn(id) ? `${id} of ${name}` : id;
}

/** The cluster of Argo CD itself: shared by all environments whose cluster is another one. */
function argoCdOf({ cluster, name }: EnvironmentModel): string {
  return isArgoCdsOwn(cluster.name ?? cluster.server ?? '') ? `Argo CD of ${name}` : 'Argo CD';
}

function isArgoCdsOwn(cluster: string): boolean {
  return cluster === 'in-cluster' || cluster === 'https://kubernetes.default.svc';
}
