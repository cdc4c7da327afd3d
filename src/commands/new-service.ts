import { imageParts } from '../fresh/image-parts.ts';
import { baseText, overlayText } from '../fresh/service-text.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import type { TextFile } from '../values/text-file.ts';
import { gather, listed, type Answers, type Question } from './gather.ts';
import { nameFault } from './name-fault.ts';
import { readSources } from './read-sources.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName, type KnownNames } from './unknown-name.ts';
import { writeNew } from './write-new.ts';

/** What the command line says of a new service. */
export interface NewService {
  readonly name?: string | undefined;
  readonly image?: string | undefined;
  readonly port?: string | undefined;
  readonly environments: readonly string[];
}

/**
 * Writes the base of a service and an overlay for each environment in which it shall run; of a service that exists and whose image is not
 * said again, the overlays alone.
 */
export async function newService(given: NewService, options: Options, terminal: Terminal): Promise<ExitCode> {
  const { known: inClusters } = readSources(options.root, []);
  const known = knownFolders(inClusters);
  const unknown = unknownName({ environments: given.environments, services: [] }, known, terminal);
  if (unknown !== undefined) return unknown;
  if (known.environments.length === 0) {
    terminal.error('there is no environment to run it in; begin with `purser new environment`\n');
    return exitCode.wrongUse;
  }
  const answers = await gather(questions(given, known), terminal);
  if (answers === undefined) return exitCode.wrongUse;
  const environments = listed(answers('environments'));
  const overlays = overlaysOf(answers('name'), environments);
  const files = isThere(given, known) ? overlays : [baseOf(answers), ...overlays];
  const next = `next: purser synth, then commit environments/ and dist/; see what it became: purser explain ${ranAs(environments[0], inClusters)} ${answers('name')}`;
  return writeNew(files, next, options, terminal);
}

/** The name of an environment that a folder makes: one of its clusters, if it has several. */
function ranAs(folder: string | undefined, { folders }: KnownNames): string | undefined {
  return [...folders].find(([, each]) => each === folder)?.[0];
}

/** Overlays are written into folders: one of several clusters is no place for one. */
function knownFolders({ services, folders }: KnownNames): KnownNames {
  const environments = [...new Set(folders.values())];
  return { services, environments, folders };
}

type Asked = 'name' | 'image' | 'port' | 'environments';

function isThere({ name = '', image, port }: NewService, { services }: KnownNames): boolean {
  return services.includes(name) && image === undefined && port === undefined;
}

function questions(given: NewService, known: KnownNames): Record<Asked, Question> {
  const { environments, services } = known;
  // Nothing is asked of a base that is not written.
  const unasked = isThere(given, known) ? '' : undefined;
  const asked = given.environments.length === 0 ? undefined : given.environments.join(',');
  const isUnknown = (name: string) => !environments.includes(name);
  return {
    name: {
      flag: 'NAME',
      ask: 'name of the service',
      given: given.name,
      fault: (name) => nameFault(name) ?? (given.name === undefined ? taken(name, services) : undefined),
    },
    image: {
      flag: '--image',
      ask: 'image with its tag or digest, such as shop/web:1.0.0',
      given: given.image ?? unasked,
      fault: (image) => (image === unasked ? undefined : imageFault(image)),
    },
    port: {
      flag: '--port',
      ask: 'port that it listens on, empty for none',
      given: given.port ?? unasked,
      fallback: '',
      fault: (port) => (/^\d*$/.test(port) ? undefined : 'expected a number such as 8080'),
    },
    environments: {
      flag: '--environment',
      ask: `environments in which it runs, separated by commas (${environments.join(', ')})`,
      given: asked,
      fault: (answer) => {
        const unknown = listed(answer).filter(isUnknown);
        if (unknown.length > 0) return `there is no environment ${unknown.join(', ')}`;
        return listed(answer).length === 0 ? 'at least one is needed' : undefined;
      },
    },
  };
}

function taken(name: string, services: readonly string[]): string | undefined {
  return services.includes(name)
    ? `exists already; to run it in more environments: purser new service ${name} --environment <environment>`
    : undefined;
}

function imageFault(image: string): string | undefined {
  return imageParts(image) === undefined ? 'expected an image such as shop/web:1.0.0' : undefined;
}

function baseOf(answers: Answers<Asked>): TextFile {
  const name = answers('name');
  const image = imageParts(answers('image')) ?? { repository: answers('image') };
  const port = answers('port') === '' ? undefined : answers('port');
  return { path: `environments/services/${name}.yaml`, text: baseText({ name, image, port }) };
}

function overlaysOf(name: string, environments: readonly string[]): readonly TextFile[] {
  return [...new Set(environments)].map((environment) => ({
    path: `environments/${environment}/${name}.yaml`,
    text: overlayText(name, environment),
  }));
}
