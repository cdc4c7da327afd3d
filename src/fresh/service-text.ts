import { flow } from './flow.ts';
import type { ImageParts } from './image-parts.ts';
import { schemaLine } from './schema-line.ts';

interface FreshService {
  readonly name: string;
  readonly image: ImageParts;
  /** The port that the program listens on, if it does. */
  readonly port?: string | undefined;
}

/** The base of a new service: what every service has, and in comments what most will want next. */
export function baseText({ name, image, port }: FreshService): string {
  const { registry, repository, tag, digest } = image;
  return `${schemaLine('service')}# ${name}: what is the same everywhere. Every field with its meaning and default: environments/service.ts
image: ${flow({ registry, repository, tag, digest })}
${port === undefined ? '# ports: { http: 8080 }' : `ports: { http: ${port} }`}
# probes: { readiness: /ready, liveness: /live }
# env: { LOG_LEVEL: info }
# Secrets travel by name only: purser new secret ${name} <secret>
`;
}

/** The overlay of a new service: its existence means that the service runs there. */
export function overlayText(name: string, environment: string): string {
  return `${schemaLine('overlay')}# ${name} in ${environment}: only what differs from environments/services/${name}.yaml, such as
# replicas: 4
{}
`;
}
