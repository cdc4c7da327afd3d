import type { ServiceModel } from '../../environments/model.ts';
import type { ParsedService } from '../parse/service.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { listingMarkdown } from '../report/listing-markdown.ts';
import { listingText, type ListedService, type Listing } from '../report/listing.ts';
import type { Issue } from '../values/issue.ts';
import { distinctIssues } from './distinct-issues.ts';
import { judgeService } from './judge-service.ts';
import { readSources, type EnvironmentSources, type Sources } from './read-sources.ts';
import { sayIssues } from './say-issues.ts';
import { programsView, remoteText } from './secret-way.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName } from './unknown-name.ts';

/** Says what runs where: image, backend, and where in AWS each secret comes from. A list with gaps would be believed: then there is none. */
export function list(markdown: boolean, options: Options, terminal: Terminal): ExitCode {
  if (markdown && options.json) {
    terminal.error('--json and --markdown are two answers: give one of them\n');
    return exitCode.wrongUse;
  }
  const sources = readSources(options.root, options.environments);
  const unknown = unknownName(options, sources.known, terminal);
  if (unknown !== undefined) return unknown;
  const { listing, issues } = listingOf(sources, options);
  if (issues.length > 0) return sayIssues(issues, options, terminal, 'nothing was listed');
  if (options.json) terminal.out(`${JSON.stringify(listing, null, 2)}\n`);
  else terminal.out(markdown ? listingMarkdown(listing) : listingText(listing, terminal.paintOut));
  return exitCode.clean;
}

interface Judged {
  readonly listing: Listing;
  readonly issues: readonly Issue[];
}

function listingOf(sources: Sources, options: Options): Judged {
  const services: ListedService[] = [];
  const issues = [...sources.issues];
  for (const environment of sources.environments) {
    issues.push(...environment.parsed.issues);
    for (const service of servicesOf(environment, options)) {
      issues.push(...judgeService(service, environment.parsed.environment));
      if (service.service !== undefined)
        services.push(listed(environment.parsed.name, service, service.service));
    }
  }
  const unused = unusedIn(sources, services, options);
  return { listing: { services, unused }, issues: distinctIssues(issues) };
}

function servicesOf(
  { services }: EnvironmentSources,
  { services: asked }: Options,
): readonly ParsedService[] {
  return services
    .filter(({ name }) => asked.length === 0 || asked.includes(name))
    .map(({ parse }) => parse());
}

function listed(environment: string, { name }: ParsedService, service: ServiceModel): ListedService {
  return {
    environment,
    service: name,
    ...whatRuns(service),
    backend: [...new Set(service.secrets.map(({ backend }) => backend))].join(', ') || undefined,
    secrets: service.secrets.flatMap((secret) =>
      secret.keys.map(({ key, ref }) => ({
        program: programsView(secret, key, service),
        remote: remoteText(ref),
      })),
    ),
  };
}

/** A chart of the team's own decides the images itself. */
function whatRuns({ own, image }: ServiceModel): Pick<ListedService, 'image' | 'chart'> {
  return own === undefined ? { image: imageText(image) } : { chart: own.chart };
}

type Image = Readonly<Record<'registry' | 'repository' | 'tag' | 'digest', string | undefined>>;

function imageText(image: Partial<Image>): string {
  const { registry, repository, tag, digest } = image;
  const name = [registry, repository].filter((part) => part !== undefined).join('/');
  return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Only who looks at all environments can say that none of them runs a service. */
function unusedIn(
  { known }: Sources,
  services: readonly ListedService[],
  { environments, services: asked }: Options,
): readonly string[] {
  if (environments.length > 0) return [];
  const running = new Set(services.map(({ service }) => service));
  const wanted = asked.length === 0 ? known.services : asked;
  return wanted.filter((name) => !running.has(name));
}
