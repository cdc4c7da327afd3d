import { newEnvironment as environmentCommand, type NewEnvironment } from '../commands/new-environment.ts';
import { newSecret as secretCommand } from '../commands/new-secret.ts';
import { newService as serviceCommand } from '../commands/new-service.ts';
import { runAsking, type Context } from './context.ts';

export interface ServiceFlags {
  readonly image?: string;
  readonly port?: string;
  readonly environment?: readonly string[];
}

export type EnvironmentFlags = Readonly<Partial<Record<Exclude<keyof NewEnvironment, 'name'>, string>>>;

export interface SecretFlags {
  readonly parameter?: readonly string[];
  readonly secretsManager?: string;
  readonly key?: readonly string[];
  readonly variable?: readonly string[];
  readonly mountPath?: string;
}

export function newService(this: Context, flags: ServiceFlags, name?: string): Promise<void> {
  const { image, port, environment: environments = [] } = flags;
  return runAsking(this, (options, terminal) =>
    serviceCommand({ name, image, port, environments }, options, terminal),
  );
}

export function newEnvironment(this: Context, flags: EnvironmentFlags, name?: string): Promise<void> {
  return runAsking(this, (options, terminal) => environmentCommand({ ...flags, name }, options, terminal));
}

export function newSecret(this: Context, flags: SecretFlags, service?: string, name?: string): Promise<void> {
  const { parameter: parameters = [], key: keys = [], variable: variables = [], ...rest } = flags;
  return runAsking(this, (options, terminal) =>
    secretCommand({ ...rest, service, name, parameters, keys, variables }, options, terminal),
  );
}
