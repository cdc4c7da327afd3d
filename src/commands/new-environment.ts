import { Environment } from '../../environments/environment.ts';
import { environmentText } from '../fresh/environment-text.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { gather, type Question } from './gather.ts';
import { nameFault } from './name-fault.ts';
import { readSources } from './read-sources.ts';
import type { Options, Terminal } from './terminal.ts';
import { writeNew } from './write-new.ts';

/** What the command line says of a new environment. */
export interface NewEnvironment {
  readonly name?: string | undefined;
  readonly cluster?: string | undefined;
  readonly kubernetes?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly repository?: string | undefined;
  readonly backend?: string | undefined;
}

/** Writes `environment.yaml` of a new environment. */
export async function newEnvironment(
  given: NewEnvironment,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const other = argocdOf(options.root);
  const answers = await gather(questions(given, other?.repository), terminal);
  if (answers === undefined) return exitCode.wrongUse;
  const name = answers('name');
  const text = environmentText({
    name,
    cluster: answers('cluster'),
    kubernetes: answers('kubernetes'),
    account: answers('account'),
    region: answers('region'),
    repository: answers('repository'),
    path: other?.path,
    backend: answers('backend'),
  });
  const next = `next: purser new service NAME --environment ${name}, for a service that exists or a new one`;
  return writeNew([{ path: `environments/${name}/environment.yaml`, text }], next, options, terminal);
}

const { cluster, aws, argocd, secrets } = Environment.shape;

function questions(given: NewEnvironment, repository: string | undefined) {
  return {
    name: { flag: 'NAME', ask: 'name of the environment', given: given.name, fault: nameFault },
    cluster: { flag: '--cluster', ask: 'name of its cluster in Argo CD', given: given.cluster },
    kubernetes: {
      flag: '--kubernetes',
      ask: 'version of Kubernetes, such as 1.35',
      given: given.kubernetes,
      fault: faultOf(cluster.shape.kubernetes),
    },
    account: {
      flag: '--account',
      ask: 'AWS account, twelve digits',
      given: given.account,
      fault: faultOf(aws.shape.account),
    },
    region: {
      flag: '--region',
      ask: 'AWS region, such as eu-west-1',
      given: given.region,
      fault: faultOf(aws.shape.region),
    },
    repository: {
      flag: '--repository',
      ask: 'URL of the Git repository that holds dist/',
      given: given.repository,
      fallback: repository,
      fault: faultOf(argocd.shape.repository),
    },
    backend: {
      flag: '--backend',
      ask: 'how secrets travel, external-secrets or csi',
      given: given.backend,
      fault: faultOf(secrets.shape.backend),
    },
  } satisfies Record<string, Question>;
}

interface Schema {
  readonly safeParse: (value: string) => {
    readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined;
  };
}

function faultOf(schema: Schema): (answer: string) => string | undefined {
  // The quotes are for YAML, and we write them.
  return (answer) => schema.safeParse(answer).error?.issues[0]?.message.replace(' in quotes', '');
}

/** All environments of a repository are in that repository, and their `dist/` in one folder. */
function argocdOf(root: string): { readonly repository: string; readonly path?: string } | undefined {
  const { environments } = readSources(root, []);
  const known = environments.find(({ parsed }) => parsed.environment !== undefined)?.parsed.environment;
  if (known === undefined) return undefined;
  const { repository, path } = known.argocd;
  return path === 'dist' ? { repository } : { repository, path };
}
