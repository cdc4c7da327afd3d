import { flow, type FlowValue } from './flow.ts';
import type { Entry } from './insert-entry.ts';

/** One value of a new secret. */
export interface FreshKey {
  readonly key: string;
  /** The name of its parameter, where it has one of its own. */
  readonly parameter?: string | undefined;
  /** The environment variable that reads it, if one does. */
  readonly variable?: string | undefined;
}

export interface FreshSecret {
  readonly name: string;
  /** The secret in Secrets Manager, whose properties are the keys; absent when each key has a parameter. */
  readonly secretsManager?: string | undefined;
  readonly mountPath?: string | undefined;
  readonly keys: readonly FreshKey[];
}

/** The declaration, and the variables that read it: what has to be added to a service. */
export function secretEntries({ name, secretsManager, mountPath, keys }: FreshSecret): readonly Entry[] {
  const ofKeys = keys.map(({ key, parameter }): readonly [string, FlowValue] => [
    key,
    parameter === undefined ? { property: key } : { parameter },
  ]);
  const declaration = { secretsManager, mountPath, keys: Object.fromEntries(ofKeys) };
  const variables = keys.flatMap(({ key, variable }): readonly Entry[] =>
    variable === undefined
      ? []
      : [{ container: 'env', name: variable, lines: [`${variable}: ${flow({ secret: name, key })}`] }],
  );
  return [...variables, { container: 'secrets', name, lines: declarationLines(name, declaration) }];
}

function declarationLines(
  name: string,
  { secretsManager, mountPath, keys }: { readonly [field: string]: FlowValue | undefined },
): readonly string[] {
  const whole = { secretsManager, mountPath, keys };
  const oneLine = `${name}: ${flow(whole)}`;
  if (oneLine.length <= 100) return [oneLine];
  const fields = Object.entries(whole).filter(([, value]) => value !== undefined);
  return [`${name}:`, ...fields.flatMap(([field, value]) => fieldLines(field, value ?? ''))];
}

function fieldLines(field: string, value: FlowValue): readonly string[] {
  if (typeof value === 'string') return [`  ${field}: ${flow(value)}`];
  return [
    `  ${field}:`,
    ...Object.entries(value).map(([key, member]) => `    ${flow({ [key]: member }).slice(2, -2)}`),
  ];
}
