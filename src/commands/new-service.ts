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

/** Writes the base of a service and an overlay for each environment in which it shall run. */
export async function newService(given: NewService, options: Options, terminal: Terminal): Promise<ExitCode> {
  const { known } = readSources(options.root, []);
  const unknown = unknownName({ environments: given.environments, services: [] }, known, terminal);
  if (unknown !== undefined) return unknown;
  if (known.environments.length === 0) {
    terminal.error('there is no environment to run it in; begin with `purser new environment`\n');
    return exitCode.wrongUse;
  }
  const answers = await gather(questions(given, known), terminal);
  if (answers === undefined) return exitCode.wrongUse;
  const environments = listed(answers('environments'));
  const files = filesOf(answers, environments);
  const next = `next: purser synth, then commit environments/ and dist/; see what it became: purser explain ${environments[0]} ${answers('name')}`;
  return writeNew(files, next, options, terminal);
}

type Asked = 'name' | 'image' | 'port' | 'environments';

function questions(given: NewService, { environments }: KnownNames): Record<Asked, Question> {
  const asked = given.environments.length === 0 ? undefined : given.environments.join(',');
  const isUnknown = (name: string) => !environments.includes(name);
  return {
    name: { flag: 'NAME', ask: 'name of the service', given: given.name, fault: nameFault },
    image: {
      flag: '--image',
      ask: 'image with its tag or digest, such as shop/web:1.0.0',
      given: given.image,
      fault: (image) =>
        imageParts(image) === undefined ? 'expected an image such as shop/web:1.0.0' : undefined,
    },
    port: {
      flag: '--port',
      ask: 'port that it listens on, empty for none',
      given: given.port,
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

function filesOf(answers: Answers<Asked>, environments: readonly string[]): readonly TextFile[] {
  const name = answers('name');
  const image = imageParts(answers('image')) ?? { repository: answers('image') };
  const port = answers('port') === '' ? undefined : answers('port');
  return [
    { path: `environments/services/${name}.yaml`, text: baseText({ name, image, port }) },
    ...[...new Set(environments)].map((environment) => ({
      path: `environments/${environment}/${name}.yaml`,
      text: overlayText(name, environment),
    })),
  ];
}
