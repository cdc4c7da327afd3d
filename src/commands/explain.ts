import { charts } from '../../charts/charts.ts';
import type { RemoteRef, SecretModel, ServiceModel } from '../../environments/model.ts';
import { leavesOf, type Origin } from '../parse/origin.ts';
import type { ParsedService } from '../parse/service.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { explanationText, type ExplainedSecret, type Explanation } from '../report/explanation.ts';
import { ownSchemasOf } from './desired-state.ts';
import { readSources } from './read-sources.ts';
import { sayIssues } from './say-issues.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName } from './unknown-name.ts';

/** Prints the effective service of an environment, each value with its origin, and each secret with the way that it takes. */
export function explain(
  environment: string,
  service: string,
  options: Options,
  terminal: Terminal,
): ExitCode {
  const sources = readSources(options.root, [environment], ownSchemasOf(charts));
  const [found] = sources.environments;
  const unknown = unknownName({ environments: [environment], services: [service] }, sources.known, terminal);
  const parsed = found?.services.find(({ name }) => name === service)?.parse();
  if (unknown !== undefined || found === undefined || parsed === undefined)
    return unknown ?? notThere(environment, service, terminal);
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

function notThere(environment: string, service: string, terminal: Terminal): ExitCode {
  terminal.error(
    `${service} does not run in ${environment}: there is no environments/${environment}/${service}.yaml\n`,
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

function programsView({ name, mountPath }: SecretModel, key: string, { variables }: ServiceModel): string {
  const names = variables.flatMap((each) =>
    'secret' in each && each.secret === name && each.key === key ? [`$${each.name}`] : [],
  );
  return (
    [...names, ...(mountPath === undefined ? [] : [`${mountPath}/${key}`])].join(', ') ||
    `${name}.${key} (not read)`
  );
}

function remoteText({ store, name, version, label, property }: RemoteRef): string {
  const where = store === 'parameterStore' ? 'SSM parameter' : 'Secrets Manager secret';
  return [
    `${where} ${name}`,
    ...(property === undefined ? [] : [`property ${property}`]),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(label === undefined ? [] : [`label ${label}`]),
  ].join(', ');
}
