import { VariableName } from '../../environments/formats.ts';
import type { FreshSecret } from '../fresh/secret-text.ts';
import { gather, listed, type Question } from './gather.ts';
import { nameFault } from './name-fault.ts';
import type { Terminal } from './terminal.ts';

/** What the command line says of a new secret. */
export interface NewSecret {
  readonly service?: string | undefined;
  readonly name?: string | undefined;
  readonly parameters: readonly string[];
  readonly secretsManager?: string | undefined;
  readonly keys: readonly string[];
  readonly variables: readonly string[];
  readonly mountPath?: string | undefined;
}

interface Asked {
  readonly service: string;
  readonly secret: FreshSecret;
}

/** Completes what the command line says of a new secret; `undefined` when it cannot be, which is said then. */
export async function askForSecret(
  given: NewSecret,
  services: readonly string[],
  terminal: Terminal,
): Promise<Asked | undefined> {
  const both = given.parameters.length > 0 && given.secretsManager !== undefined;
  if (both)
    return refuse('a secret is in Parameter Store or in Secrets Manager: give one of the two', terminal);
  const first = await gather(firstQuestions(given, services), terminal);
  if (first === undefined) return undefined;
  const keys = [...new Set(listed(first('keys')))];
  const isParameter = first('store') === 'parameter';
  const second = await gather(
    secondQuestions(given, { path: `${first('service')}/${first('name')}`, keys, isParameter }),
    terminal,
  );
  if (second === undefined) return undefined;
  const reader = second('reader');
  const mountPath = reader.startsWith('/') ? reader : undefined;
  const variables = mountPath === undefined ? listed(reader) : [...given.variables];
  const parameters = isParameter ? listed(second('remote')) : [];
  const secret: FreshSecret = {
    name: first('name'),
    secretsManager: isParameter ? undefined : second('remote'),
    mountPath: mountPath ?? given.mountPath,
    keys: keys.map((key, index) => ({ key, parameter: parameters[index], variable: variables[index] })),
  };
  return { service: first('service'), secret };
}

function refuse(what: string, terminal: Terminal): undefined {
  terminal.error(`${what}\n`);
}

function firstQuestions(
  { service, name, parameters, secretsManager, keys }: NewSecret,
  services: readonly string[],
) {
  const store = secretsManager === undefined ? 'parameter' : 'secrets-manager';
  const isGiven = secretsManager !== undefined || parameters.length > 0;
  return {
    service: {
      flag: 'SERVICE',
      ask: `service that reads it (${services.join(', ')})`,
      given: service,
      fault: nameFault,
    },
    name: { flag: 'NAME', ask: 'name of the secret', given: name, fault: nameFault },
    store: {
      flag: '--parameter or --secrets-manager',
      ask: 'where it lives in AWS, parameter or secrets-manager',
      given: isGiven ? store : undefined,
      fault: (answer) =>
        answer === 'parameter' || answer === 'secrets-manager'
          ? undefined
          : 'expected parameter or secrets-manager',
    },
    keys: {
      flag: '--key',
      ask: 'keys, such as password, separated by commas',
      given: keys.length === 0 ? undefined : keys.join(','),
      fault: (answer) => (listed(answer).length === 0 ? 'at least one is needed' : undefined),
    },
  } satisfies Record<string, Question>;
}

interface Known {
  readonly path: string;
  readonly keys: readonly string[];
  readonly isParameter: boolean;
}

function secondQuestions(given: NewSecret, { path, keys, isParameter }: Known) {
  return {
    remote: isParameter
      ? {
          flag: '--parameter',
          ask: 'name of the parameter of each key, separated by commas',
          given: given.parameters.length === 0 ? undefined : given.parameters.join(','),
          fallback: keys.map((key) => `${path}_${key}`).join(','),
          fault: (answer) => oneForEach(answer, keys),
        }
      : {
          flag: '--secrets-manager',
          ask: 'name of the secret in Secrets Manager',
          given: given.secretsManager,
          fallback: path,
        },
    reader: {
      flag: '--variable',
      ask: 'environment variable of each key, separated by commas, or the folder to mount them in',
      given: readerOf(given),
      fallback: keys.map((key) => variableOf(path, key)).join(','),
      fault: (answer) => (answer.startsWith('/') ? undefined : variablesFault(answer, keys)),
    },
  } satisfies Record<string, Question>;
}

function readerOf({ variables, mountPath }: NewSecret): string | undefined {
  return variables.length > 0 ? variables.join(',') : mountPath;
}

/** `web/database`, `password` → `DATABASE_PASSWORD`. */
function variableOf(path: string, key: string): string {
  return `${path.slice(path.indexOf('/') + 1)}_${key}`.replaceAll(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

function variablesFault(answer: string, keys: readonly string[]): string | undefined {
  const bad = listed(answer).find((name) => !VariableName.safeParse(name).success);
  return bad === undefined ? oneForEach(answer, keys) : `"${bad}" cannot be the name of a variable`;
}

function oneForEach(answer: string, keys: readonly string[]): string | undefined {
  const number = listed(answer).length;
  return number === keys.length
    ? undefined
    : `expected one for each key, in their order (${keys.join(', ')}), found ${number}`;
}
