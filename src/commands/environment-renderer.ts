import type { Charts } from '../../charts/charts.ts';
import { applicationFolder } from '../../charts/output-path.ts';
import type { EnvironmentModel } from '../../environments/model.ts';
import { clusterFacts } from '../checks/cluster-facts.ts';
import type { Facts } from '../checks/facts.ts';
import { unknownNeeds } from '../checks/unknown-needs.ts';
import type { UniqueObjects } from '../checks/unique-objects.ts';
import type { UniqueReleases } from '../checks/unique-releases.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import type { Sources } from '../parse/sources.ts';
import { Inventory } from '../render/inventory.ts';
import { renderArgoCd, renderNetwork, renderPlatform } from '../render/render.ts';
import type { ManifestFile } from '../values/manifest.ts';
import { argoCdOf, clusterOf } from './clusters.ts';
import { judgeFolders } from './judge-folders.ts';
import type { Memory } from './memory.ts';
import type { ServiceSources } from './read-sources.ts';
import { notUnique, notUniqueRelease, renderFolder, type RenderedFolder } from './rendered-folder.ts';
import { renderedService } from './rendered-service.ts';
import { Verdicts } from './verdicts.ts';

/** What all environments have brought so far. */
export interface Seen {
  readonly objects: UniqueObjects;
  readonly releases: UniqueReleases;
}

/** Renders and checks one environment, service by service; what the memory has of the very same input is not rendered again. */
export class EnvironmentRenderer {
  /** By path below `dist/`. */
  readonly folders = new Map<string, RenderedFolder>();
  readonly verdicts: Verdicts;
  readonly #inventory = new Inventory();
  readonly #sources = new Map<string, Sources>();
  /** Services of which something else is said: what others need of them is not known. */
  readonly #faulty = new Set<string>();
  readonly #parsed: ParsedEnvironment;
  readonly #seen: Seen;
  readonly #memory: Memory;
  readonly #charts: Charts;
  readonly #facts: Facts;

  constructor(parsed: ParsedEnvironment, seen: Seen, memory: Memory, charts: Charts) {
    this.#parsed = parsed;
    this.#seen = seen;
    this.#memory = memory;
    this.#charts = charts;
    this.verdicts = new Verdicts(
      parsed.environment?.rules ?? { strict: false, silenced: {} },
      parsed.sources,
    );
    this.#facts = parsed.environment === undefined ? {} : clusterFacts(parsed.environment);
  }

  addService({ name, base, overlays, parse }: ServiceSources): void {
    const { environment } = this.#parsed;
    const place = applicationFolder(this.#parsed.name, name);
    const { literals, services } = this.#memory;
    const [overlay] = overlays;
    const rendered = services.of(place, [base, ...overlays, this.#parsed], () =>
      renderedService(parse(), overlay.path, {
        environment,
        charts: this.#charts,
        literals,
        facts: this.#facts,
      }),
    );
    this.verdicts.addService(place, rendered.silenced, rendered.sources);
    if (environment === undefined || rendered.facts === undefined) {
      this.#faulty.add(name);
      return this.verdicts.add(rendered.issues, place);
    }
    this.#inventory.addService(rendered.facts);
    this.#sources.set(name, rendered.sources);
    const { namespace } = rendered.facts;
    this.#inventory.addApplication({ folder: name, namespace }, rendered.objects);
    this.#take(place, rendered, overlay.path, clusterOf(environment));
  }

  /** What follows from all services: the platform, then what Argo CD must know of everything. */
  finish(): void {
    const { environment } = this.#parsed;
    if (environment === undefined) return;
    const inventory = this.#inventory;
    const { namespaces, stores } = inventory;
    const platform = this.#shared('platform', environment, [namespaces, stores], () =>
      renderPlatform(this.#charts, inventory, environment),
    );
    const { namespace } = environment;
    inventory.addApplication({ folder: 'platform', namespace }, platform.objects);
    this.#networks(environment);
    const { applications, permitted, features } = inventory;
    if (applications.length === 0) return;
    const argocd = this.#shared('argocd', environment, [applications, permitted, features], () =>
      renderArgoCd(this.#charts, inventory, environment),
    );
    const claim = { source: this.#parsed.file.path, cluster: clusterOf(environment) };
    this.verdicts.add(
      this.#seen.releases.add(argocd.objects, claim).map((what) => notUniqueRelease(claim.source, what)),
    );
    judgeFolders(this.folders, this.#facts, this.verdicts);
    this.verdicts.finish();
  }

  /** Who may talk to whom follows from all services. */
  #networks(environment: EnvironmentModel): void {
    const { network } = this.#inventory;
    for (const { service, problem } of unknownNeeds(network, this.#faulty)) {
      const issue = this.#sources.get(service)?.place(problem);
      if (issue !== undefined) this.verdicts.add([issue]);
    }
    const rendered = this.#shared(
      'network',
      environment,
      environment.networkPolicies.enforce ? [network] : [],
      () => renderNetwork(this.#charts, network, environment),
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
    const rendered = this.#memory.shared.of(place, [JSON.stringify(facts), this.#parsed], () =>
      renderFolder({ source, facts: this.#facts }, render),
    );
    const cluster = folder === 'argocd' ? argoCdOf(environment) : clusterOf(environment);
    this.#take(place, rendered, source, cluster);
    return rendered;
  }

  #take(place: string, folder: RenderedFolder, source: string, cluster: string): void {
    if (folder.files.length > 0) this.folders.set(place, folder);
    this.verdicts.add(folder.issues, place);
    const { name } = this.#parsed;
    const isOwn = source.startsWith(`environments/${name}/`);
    const claim = { source: isOwn ? source : `${source} in ${name}`, cluster };
    const twins = this.#seen.objects.add(folder.objects, claim);
    this.verdicts.add(twins.map((what) => notUnique(source, isOwn ? what : `in ${name}: ${what}`)));
  }
}
