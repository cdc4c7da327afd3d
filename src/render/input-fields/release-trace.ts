import type { EnvironmentModel, InputPath } from '../../../environments/model.ts';
import type { RenderedObject } from './rendered-object.ts';
import type { Names } from './rows.ts';

/** What asks for a release, and says its version and project. */
interface Asking {
  readonly self?: InputPath;
  readonly version?: InputPath;
  readonly project?: InputPath;
}

/** The operators, by the names of their releases (charts/operators/). */
const operators: Readonly<
  Record<string, { readonly called: keyof EnvironmentModel['operators']; readonly version: InputPath }>
> = {
  'external-secrets': { called: 'externalSecrets', version: ['secrets', 'externalSecrets', 'version'] },
  'secrets-store-csi-driver': { called: 'csiDriver', version: ['secrets', 'csi', 'version'] },
  'secrets-store-csi-driver-provider-aws': {
    called: 'awsProvider',
    version: ['secrets', 'csi', 'providerVersion'],
  },
  reloader: { called: 'reloader', version: ['operators', 'reloader', 'version'] },
};

/** What an Application or an AppProject is called in the input. */
export function releaseTrace(object: RenderedObject, environment: EnvironmentModel): Names {
  const { self, version, project } =
    object.kind === 'AppProject' ? projectOf(object, environment) : applicationOf(object, environment);
  return { self: () => self, version: () => version, project: () => project };
}

function projectOf({ name }: RenderedObject, { project, operatorsProject }: EnvironmentModel): Asking {
  if (name === project) return { project: ['argocd', 'project'] };
  return name === operatorsProject
    ? { self: ['operators'], project: ['operators', 'project'] }
    : { self: ['charts'] };
}

function applicationOf(
  { name: whole }: RenderedObject,
  { name: environment, charts, operators: given }: EnvironmentModel,
): Asking {
  const name = whole.slice(environment.length + 1);
  if (Object.hasOwn(charts, name)) return { self: ['charts', name], version: ['charts', name, 'version'] };
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (operator !== undefined && given[operator.called] !== undefined)
    return {
      self: ['operators', operator.called],
      version: operator.version,
      project: ['operators', 'project'],
    };
  return { project: ['argocd', name === 'root' ? 'rootProject' : 'project'] };
}
