import type { SecretModel, ServiceModel } from '../../environments/model.ts';
import { leavesOf, type Origin } from '../parse/origin.ts';
import type { ParsedService } from '../parse/service.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { explanationText, type ExplainedSecret, type Explanation } from '../report/explanation.ts';
import { readSources } from './read-sources.ts';
import { sayIssues } from './say-issues.ts';
import { programsView, remoteText } from './secret-way.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName, type KnownNames } from './unknown-name.ts';

/** Prints the effective service of an environment, each value with its origin, and each secret with the way that it takes. */
export function explain(
  environment: string,
  service: string,
  options: Options,
  terminal: Terminal,
): ExitCode {
  const sources = readSources(options.root, [environment]);
  const [found] = sources.environments;
  const unknown = unknownName({ environments: [environment], services: [service] }, sources.known, terminal);
  const parsed = found?.services.find(({ name }) => name === service)?.parse();
  if (unknown !== undefined || found === undefined || parsed === undefined)
    return unknown ?? notThere({ environment, service }, sources.known, terminal);
  const issues = [...found.parsed.issues, ...parsed.issues];
  if (issues.length > 0 || parsed.service === undefined)
    return sayIssues(issues, options, terminal, 'nothing to explain yet');
  const explanation = explanationOf(environment, parsed, parsed.service);
  terminal.out(
    options.json
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : explanationText(explanation, terminal.paintOut),
  );
  return exitCode.clean;
}

function notThere(
  { environment, service }: Readonly<Record<'environment' | 'service', string>>,
  { folders }: KnownNames,
  terminal: Terminal,
): ExitCode {
  const folder = folders.get(environment) ?? environment;
  terminal.error(
    `${service} does not run in ${environment}: there is no environments/${folder}/${service}.yaml\n`,
  );
  return exitCode.wrongUse;
}

function explanationOf(environment: string, parsed: ParsedService, service: ServiceModel): Explanation {
  const values = leavesOf(parsed).map(({ path, value, origin }) => ({
    path: path.join('.'),
    value: typeof value === 'string' ? JSON.stringify(value) : String(value),
    origin: originText(origin),
  }));
  return {
    environment,
    service: parsed.name,
    values,
    secrets: service.secrets.flatMap((secret) => explainSecret(secret, service)),
  };
}

function originText(origin: Origin): string {
  if (origin.kind === 'default') return 'default';
  const place = `${origin.file}:${origin.line}:${origin.column}`;
  return origin.kind === 'terraform'
    ? `Terraform output ${origin.output}, asked for at ${place}`
    : `${origin.kind} ${place}`;
}

function explainSecret(secret: SecretModel, service: ServiceModel): readonly ExplainedSecret[] {
  const kind = secret.backend === 'csi' ? 'SecretProviderClass' : 'ExternalSecret';
  return secret.keys.map(({ key, ref }) => ({
    program: programsView(secret, key, service),
    kubernetes: `${kind} ${secret.objectName}, key ${key} of the Secret ${secret.secretName}`,
    remote: remoteText(ref),
  }));
}
