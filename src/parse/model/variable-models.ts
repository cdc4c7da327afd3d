import type { VariableModel } from '../../../environments/pod-model.ts';
import type { Variable } from '../../../environments/variable.ts';
import type { InputPath } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { isDirect } from './secret-readers.ts';
import { directSecret } from './secrets.ts';
import { orderVariables } from './variables.ts';

/** The variables of one container, in the order in which Kubernetes can expand `$(NAME)`. */
export function variableModels(
  env: Readonly<Record<string, Variable>>,
  path: InputPath,
  problems: Problem[],
): readonly VariableModel[] {
  return orderVariables(
    Object.entries(env).flatMap(([name, given]) => variable(name, given, [...path, name], problems)),
  );
}

function variable(
  name: string,
  given: Variable,
  path: InputPath,
  problems: Problem[],
): readonly VariableModel[] {
  if (typeof given === 'string') return [{ name, value: given }];
  const { secret, key, config, field, resource, ...direct } = given;
  if (isDirect(given)) return [{ name, secret: directSecret, key: name }];
  const wrong = wrongVariable(
    given,
    Object.values(direct).some((each) => each !== undefined),
  );
  if (wrong !== undefined) {
    problems.push({ path, ...wrong });
    return [];
  }
  if (secret !== undefined && key !== undefined) return [{ name, secret, key }];
  if (config !== undefined && key !== undefined) return [{ name, config, key }];
  if (field !== undefined) return [{ name, field }];
  return resource === undefined ? [] : [{ name, resource }];
}

type Words = Omit<Problem, 'path'>;

/** Of a source of the service's own: exactly one, and a key where there are keys. */
function wrongVariable(
  { secret, config, key, field, resource }: Exclude<Variable, string>,
  namesAws: boolean,
): Words | undefined {
  const sources = [secret, config, field, resource].filter((each) => each !== undefined).length;
  if (sources > 1)
    return { what: 'expected exactly one of secret, config, field and resource', help: overlayHelp };
  if (namesAws)
    return {
      what: `names ${secret === undefined ? 'something of the service' : 'a key of a secret'} and a source in AWS too`,
      help: `keep ${secret === undefined ? 'one of the two' : '{ secret, key } or the source'}; ${overlayHelp}`,
    };
  const hasKeys = secret !== undefined || config !== undefined;
  if (sources === 0)
    return {
      what: 'names a key and not the secret or config that has it',
      help: 'write { secret, key } or { config, key }',
    };
  if (hasKeys && key === undefined) {
    const kind = secret === undefined ? 'config' : 'secret';
    return { what: `names a ${kind} and none of its keys`, help: `write { ${kind}, key }` };
  }
  if (!hasKeys && key !== undefined)
    return { what: 'names a key of something that has no keys', help: 'remove the key' };
  return undefined;
}

const overlayHelp = 'an overlay adds to what the base says, and removes it with null';
