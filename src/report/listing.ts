import { count } from './count.ts';
import type { Paint } from './paint.ts';

/** One value of a service: where the program finds it, and where in AWS it comes from. */
export interface ListedSecret {
  readonly program: string;
  readonly remote: string;
}

/** One service in one environment. */
export interface ListedService {
  readonly environment: string;
  readonly service: string;
  readonly image?: string;
  /** The chart of the team's own that renders it instead. */
  readonly chart?: string;
  /** How its secrets travel; absent when it has none. */
  readonly backend?: string | undefined;
  readonly secrets: readonly ListedSecret[];
}

/** What runs where. */
export interface Listing {
  readonly services: readonly ListedService[];
  /** Services that no environment runs. */
  readonly unused: readonly string[];
}

const widest = 100;

/** For people: by environment, in aligned columns, within 100 columns where names allow it. */
export function listingText({ services, unused }: Listing, paint: Paint): string {
  const widths = columnsOf(services);
  const environments = [...new Set(services.map(({ environment }) => environment))];
  const blocks = environments.map((name) => {
    const own = services.filter(({ environment }) => environment === name);
    const title = paint('bold', `${name}: ${count(own.length, 'service')}`);
    return [title, ...own.flatMap((service) => serviceLines(service, widths, paint)), ''].join('\n');
  });
  const idle = unused.length === 0 ? [] : [`no environment runs ${unused.join(', ')}`];
  const sum = `${count(services.length, 'service')} in ${count(environments.length, 'environment')}`;
  return [...blocks, ...idle, sum, ''].join('\n');
}

interface Columns {
  readonly service: number;
  readonly image: number;
  readonly program: number;
}

function columnsOf(services: readonly ListedService[]): Columns {
  const programs = services.flatMap(({ secrets }) => secrets.map(({ program }) => program));
  return {
    service: width(
      services.map(({ service }) => service),
      30,
    ),
    image: width(
      services.map(({ image, chart }) => image ?? `chart ${chart}`),
      46,
    ),
    program: width(programs, 36),
  };
}

/** As wide as the longest text; one text that is very long may stand out. */
function width(texts: readonly string[], most: number): number {
  const longest = texts.reduce((length, text) => Math.max(length, text.length), 0);
  return Math.min(most, longest);
}

function serviceLines(
  { service, image, chart, backend, secrets }: ListedService,
  widths: Columns,
  paint: Paint,
): readonly string[] {
  const head = `  ${service.padEnd(widths.service)}  ${(image ?? `chart ${chart}`).padEnd(widths.image)}  `;
  return [
    `${head}${paint('dim', backend ?? 'no secrets')}`,
    ...secrets.flatMap((each) => secretLines(each, widths)),
  ];
}

/** What does not fit beside its variable stands below it. */
function secretLines({ program, remote }: ListedSecret, widths: Columns): readonly string[] {
  const line = `    ${program.padEnd(widths.program)}  ${remote}`;
  return line.length <= widest ? [line] : [`    ${program}`, `        ${remote}`];
}
