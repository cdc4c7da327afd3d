import type { Listing, ListedService } from './listing.ts';

const heading = '| Environment | Service | Image | Backend | Secrets |\n| --- | --- | --- | --- | --- |';

/** For pages and pull requests: one table, one row for each service in each environment. */
export function listingMarkdown({ services, unused }: Listing): string {
  const idle = unused.length === 0 ? '' : `\nNo environment runs ${unused.map(code).join(', ')}.\n`;
  return `${[heading, ...services.map(row)].join('\n')}\n${idle}`;
}

function row({ environment, service, image, chart, backend, secrets }: ListedService): string {
  const values = secrets.map(({ program, remote }) => `${code(program)} from ${code(remote)}`);
  const cells = [
    environment,
    service,
    image === undefined ? `chart ${chart}` : code(image),
    backend ?? 'no secrets',
    values.join('<br>') || '–',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A bar would end the cell, even between backticks. */
function code(text: string): string {
  return `\`${text.replaceAll('|', String.raw`\|`)}\``;
}
