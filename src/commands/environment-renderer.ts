import type { Charts } from '../../charts/charts.ts';
import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import { manifestChecks } from '../checks/manifest-checks.ts';
import { noSecretLiteral } from '../checks/no-secret-literal.ts';
import { serviceChecks } from '../checks/service-checks.ts';
import type { UniqueObjects } from '../checks/unique-objects.ts';
import type { UniqueReleases } from '../checks/unique-releases.ts';
import { emitManifest } from '../emit/emit-manifest.ts';
import { flatten } from '../emit/flatten.ts';
import type { ParsedService } from '../parse/service.ts';
import { Inventory } from '../render/inventory.ts';
import { renderArgoCd, renderPlatform, renderService } from '../render/render.ts';
import type { Issue } from '../values/issue.ts';
import type { ManifestFile } from '../values/manifest.ts';
import { field } from '../values/field.ts';
import { ownershipHeader } from '../values/ownership.ts';
import type { Problem } from '../values/problem.ts';
import type { TextFile } from '../values/text-file.ts';
import { argoCdOf, clusterOf } from './clusters.ts';

/** What all environments have brought so far. */
export interface Seen {
  readonly objects: UniqueObjects;
  readonly releases: UniqueReleases;
}

/** Renders and checks one environment, service by service. It keeps texts only: all objects of a repository do not fit beside each other. */
export class EnvironmentRenderer {
  readonly files: TextFile[] = [];
  readonly issues: Issue[] = [];
  readonly #inventory = new Inventory();
  readonly #environment: EnvironmentModel;
  readonly #seen: Seen;
  readonly #charts: Charts;
  readonly #harmless = new Set<string>();

  constructor(environment: EnvironmentModel, seen: Seen, charts: Charts) {
    this.#environment = environment;
    this.#seen = seen;
    this.#charts = charts;
  }

  addService(service: ServiceModel, source: string, { sources, effective, references }: ParsedService): void {
    const environment = this.#environment;
    const problems = this.#literalsFromTerraform(effective, references);
    for (const { id, check } of serviceChecks) {
      for (const problem of check(service, environment)) problems.push({ ...problem, check: id });
    }
    for (const problem of problems) this.issues.push(sources.place(problem));
    // A chart has to render valid services only.
    if (problems.length > 0) return;
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
    const argocd = this.#take(source, argoCdOf(environment), () =>
      renderArgoCd(this.#charts, this.#inventory, environment),
    );
    const twice = this.#seen.releases.add(argocd, { source, cluster: clusterOf(environment) });
    this.#say(source, 'unique-releases', twice, leaveOut);
  }

  #take(source: string, cluster: string, render: () => readonly ManifestFile[]): readonly ManifestFile[] {
    const files = this.#rendered(source, render);
    for (const { manifest } of files) {
      for (const { id, check } of manifestChecks) this.#say(source, id, check(manifest));
    }
    this.#say(source, 'unique-objects', this.#seen.objects.add(files, { source, cluster }), rename);
    return files;
  }

  /**
   * A value that came from Terraform stands in no file of the service, where it would have been seen. Many services ask for the same one
   * under the same name: it is searched once.
   */
  #literalsFromTerraform(effective: unknown, references: ParsedService['references']): Problem[] {
    const problems: Problem[] = [];
    for (const reference of references.keys()) {
      const path = reference.split('\0');
      const value = path.reduce(field, effective);
      const id = `${reference}\0${String(value)}`;
      if (this.#harmless.has(id)) continue;
      const found = noSecretLiteral.check(value, path);
      if (found.length === 0) this.#harmless.add(id);
      problems.push(...found);
    }
    return problems;
  }

  /** A chart that throws is said like anything else that is wrong, and the other services go on. */
  #rendered(source: string, render: () => readonly ManifestFile[]): readonly ManifestFile[] {
    try {
      const files = render();
      const texts = files.map(({ path, manifest }) => ({
        path,
        text: flatten(ownershipHeader + emitManifest(manifest)),
      }));
      for (const text of texts) this.files.push(text);
      return files;
    } catch (error) {
      const what = `a chart failed: ${error instanceof Error ? error.message : String(error)}`;
      this.issues.push({
        file: source,
        what,
        help: 'mend it in charts/: a chart must render every valid service',
      });
      return [];
    }
  }

  #say(file: string, check: string, faults: readonly string[], help?: string): void {
    for (const what of faults) this.issues.push({ file, what, help, check });
  }
}

const rename = 'give one of them another name';
const leaveOut = 'leave it out of one of them';
