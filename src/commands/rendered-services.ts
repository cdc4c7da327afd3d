import { applicationFolder } from '../../charts/output-path.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import { inStep, type Steps } from '../values/steps.ts';
import type { ServiceSources } from './read-sources.ts';
import type { Judging } from './rendered-folder.ts';
import { renderedService, type RenderedService } from './rendered-service.ts';
import type { Rendering } from './rendering.ts';

/** How many services are rendered side by side: more of them would only fill memory. */
const atOnce = 16;

type Rendered = readonly [service: ServiceSources, rendered: RenderedService];

/** The services of an environment, each rendered and checked; what the memory has of the very same input is not rendered again. */
export function* renderedServices(
  services: readonly ServiceSources[],
  parsed: ParsedEnvironment,
  judging: Judging,
  rendering: Rendering,
): Generator<Rendered> {
  for (let start = 0; start < services.length; start += atOnce) {
    const some = services.slice(start, start + atOnce);
    yield* inStep(some.map((service) => inSteps(service, parsed, judging, rendering)));
  }
}

function* inSteps(
  service: ServiceSources,
  parsed: ParsedEnvironment,
  judging: Judging,
  { memory: { services, literals }, charts }: Rendering,
): Steps<Rendered> {
  const { name, base, overlays, parseInSteps } = service;
  const place = applicationFolder(parsed.name, name);
  const context = { environment: parsed.environment, charts, literals, ...judging };
  const make = () => renderedService(parseInSteps, overlays[0].path, context);
  return [service, yield* services.inSteps(place, [base, ...overlays, parsed, judging.teamRules], make)];
}
