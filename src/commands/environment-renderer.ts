import { applicationFolder } from '../../charts/output-path.ts';
import type { EnvironmentModel } from '../../environments/model.ts';
import { clusterFacts } from '../checks/cluster-facts.ts';
import { wantsOf } from '../checks/rule.ts';
import { objectSchemas } from './object-schemas.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import type { Sources } from '../parse/sources.ts';
import { Inventory } from '../render/inventory.ts';
import { renderArgoCd, renderNetwork, renderPlatform } from '../render/render.ts';
import type { Issue } from '../values/issue.ts';
import type { ManifestFile } from '../values/manifest.ts';
import { argoCdOf, clusterOf } from './clusters.ts';
import { FoldersOf } from './folders-of.ts';
import { finished } from '../values/steps.ts';
import { inflatedReleases, takenFolder } from './inflated-releases.ts';
import { networkIssues } from './network-issues.ts';
import type { ServiceSources } from './read-sources.ts';
import { renderFolder, type Judging, type RenderedFolder } from './rendered-folder.ts';
import type { RenderedService } from './rendered-service.ts';
import { renderedServices } from './rendered-services.ts';
import type { Rendering } from './rendering.ts';

/** Renders and checks one environment; what the memory has of the very same input is not rendered again. */
export class EnvironmentRenderer {
  readonly folders: FoldersOf;
  readonly #inventory = new Inventory();
  readonly #sources = new Map<string, Sources>();
  /** Services of which something else is said: what others need of them is not known. */
  readonly #faulty = new Set<string>();
  readonly #parsed: ParsedEnvironment;
  readonly #rendering: Rendering;
  readonly #judging: Judging;

  /** `issues` are what the rules say of the environment itself. */
  constructor(parsed: ParsedEnvironment, issues: readonly Issue[], rendering: Rendering) {
    this.#parsed = parsed;
    this.#rendering = rendering;
    this.folders = new FoldersOf(parsed, rendering.seen, rendering.teamRules, issues);
    const { environment } = parsed;
    this.#judging = {
      facts: environment ? { ...clusterFacts(environment), schemas: objectSchemas() } : {},
      wants: wantsOf(environment?.rules ?? { strict: false }),
      teamRules: rendering.teamRules,
    };
  }

  addServices(services: readonly ServiceSources[]): void {
    const rendered = renderedServices(services, this.#parsed, this.#judging, this.#rendering);
    for (const [service, made] of rendered) this.#add(service, made);
  }

  #add({ name, parse }: ServiceSources, rendered: RenderedService): void {
    const { environment } = this.#parsed;
    const place = applicationFolder(this.#parsed.name, name);
    this.folders.addService(place, rendered, parse);
    if (environment === undefined || rendered.facts === undefined) {
      this.#faulty.add(name);
      return this.folders.verdicts.add(rendered.issues, place);
    }
    this.#inventory.addService(rendered.facts);
    this.#sources.set(name, rendered.sources);
    this.#inventory.addApplication({ folder: name, namespace: rendered.facts.namespace }, rendered.objects);
    this.folders.take(place, rendered, clusterOf(environment));
  }

  /** What follows from all services: the platform, then what Argo CD must know of everything. */
  finish(): void {
    const { environment } = this.#parsed;
    if (environment === undefined) return;
    const inventory = this.#inventory;
    // Without the right to see it, Argo CD would leave the last service there.
    if (this.#sources.size === 0) inventory.addNamespace(environment.namespace);
    const { namespaces, stores } = inventory;
    const platform = this.#shared('platform', environment, [namespaces, stores], () =>
      renderPlatform(this.#rendering.charts, inventory, environment),
    );
    inventory.addApplication({ folder: 'platform', namespace: environment.namespace }, platform.objects);
    this.#networks(environment);
    this.#releases(environment);
    const { applications, permitted, features, releases } = inventory;
    const argocd = this.#shared(
      'argocd',
      environment,
      [applications, permitted, features, [...releases]],
      () => renderArgoCd(this.#rendering.charts, inventory, environment),
    );
    this.folders.compareReleases(argocd, clusterOf(environment));
    this.#rendering.seen.stores.add(clusterOf(environment), platform.objects);
  }

  /** What only all objects show, once every environment is rendered: one may read through the store of another. */
  judge(): void {
    const { environment } = this.#parsed;
    const { isSound, memory, seen } = this.#rendering;
    if (environment === undefined || !isSound) return;
    const { existing } = this.#inventory;
    this.folders.judge(
      { ...this.#judging.facts, existing },
      seen.stores.in(clusterOf(environment)),
      memory.together,
    );
  }

  #releases(environment: EnvironmentModel): void {
    const parsed = this.#parsed;
    const context = { ...this.#rendering, parsed, judging: this.#judging };
    for (const { name, folder } of inflatedReleases(environment, context)) {
      const place = applicationFolder(environment.name, name);
      this.#inventory.addRelease(name, folder.objects);
      if (this.folders.byPlace.has(place)) this.folders.verdicts.add([takenFolder(parsed, name)]);
      else this.folders.take(place, folder, clusterOf(environment));
    }
  }

  /** Who may talk to whom follows from all services. */
  #networks(environment: EnvironmentModel): void {
    const { network } = this.#inventory;
    this.folders.verdicts.add(networkIssues(this.#parsed, network, this.#sources, this.#faulty));
    const rendered = this.#shared(
      'network',
      environment,
      environment.networkPolicies.enforce ? [network] : [],
      () => renderNetwork(this.#rendering.charts, network, environment),
    );
    const { namespace } = environment;
    this.#inventory.addApplication({ folder: 'network', namespace }, rendered.objects);
  }

  /** Rendered again only when the environment is another one or the services need something else. */
  #shared(
    folder: 'platform' | 'network' | 'argocd',
    environment: EnvironmentModel,
    facts: readonly unknown[],
    render: () => readonly ManifestFile[],
  ): RenderedFolder {
    const place = applicationFolder(environment.name, folder);
    const source = this.#parsed.file.path;
    const { memory, teamRules } = this.#rendering;
    const rendered = memory.shared.of(place, [JSON.stringify(facts), this.#parsed, teamRules], () =>
      finished(renderFolder({ source, ...this.#judging }, render)),
    );
    const cluster = folder === 'argocd' ? argoCdOf(environment) : clusterOf(environment);
    this.folders.take(place, rendered, cluster);
    return rendered;
  }
}
