import type { EnvironmentModel, ServiceModel } from '../../../environments/model.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { isOfPatch } from './patched-field.ts';
import type { RenderedObject } from './rendered-object.ts';
import { fieldsBehind, type InputField, type Row, type Trace } from './rows.ts';
import { secretTrace } from './secret-trace.ts';
import { serviceRows } from './service-rows.ts';
import { hookRows, commonRows, workloadRows } from './workload-rows.ts';
import { volumeNames } from './volume-names.ts';

/**
 * The fields of the input that may say what a field of an object of a service says, likeliest first. Whatever no row knows leads to a field above it,
 * never to another one.
 */
export function serviceFields(
  object: RenderedObject,
  path: FieldPath,
  service: ServiceModel,
  environment: EnvironmentModel,
): readonly InputField[] {
  const patched = `${object.kind}/${object.name}`;
  const patch = Object.hasOwn(service.patches, patched) ? service.patches[patched] : undefined;
  if (patch !== undefined && isOfPatch(patch, object.value, path))
    return [{ service: service.name, path: ['patches', patched, ...path] }];
  return fieldsBehind(
    { service: service.name, ...traceOf(object, service, environment) },
    path,
    object.value,
  );
}

/** What every service has, whatever chart renders it. */
const identityKinds: ReadonlySet<string> = new Set(['ServiceAccount', 'Role', 'RoleBinding']);

type Found = Pick<Trace, 'rows' | 'names'>;

/** What only a chart of the team's own knows, it says as a whole. */
const ownRows: readonly Row[] = [['', 'chart'], ...commonRows];

function traceOf(object: RenderedObject, service: ServiceModel, environment: EnvironmentModel): Found {
  const secrets = secretTrace(object, service, environment);
  if (secrets !== undefined) return secrets;
  if (identityKinds.has(object.kind)) return { rows: rowsOf(serviceRows, object), names: {} };
  if (service.own !== undefined) return { rows: ownRows, names: {} };
  return workloadTrace(object, service) ?? aroundTrace(object, service);
}

function workloadTrace({ kind, name }: RenderedObject, service: ServiceModel): Found | undefined {
  if (kind === service.workload.kind && name === service.name)
    return { rows: workloadRows[kind] ?? commonRows, names: volumeNames(service) };
  const found = service.hooks.find(({ pods }) => kind === 'Job' && pods.name === name);
  if (found === undefined) return undefined;
  const { hook, pods } = found;
  const self = ['hooks', found.name];
  return {
    rows: hookRows,
    names: {
      ...volumeNames(pods),
      self: () => self,
      env: (taken) => {
        const variable = String(taken.at(-1));
        return Object.hasOwn(hook.env, variable) ? [...self, 'env', variable] : ['env', variable];
      },
      resources: () => (hook.resources === undefined ? ['resources'] : [...self, 'resources']),
    },
  };
}

/** What the service has beside its workload; of config and claims the one that is called so. */
function aroundTrace(object: RenderedObject, { config, volumes, hooks }: ServiceModel): Found {
  const { kind, name } = object;
  const known = [...config, ...hooks.flatMap(({ pods }) => pods.config)];
  const settings = known.find((each) => kind === 'ConfigMap' && each.objectName === name);
  const claim = volumes.find((each) => kind === 'PersistentVolumeClaim' && each.claim?.name === name);
  const self =
    settings === undefined
      ? claim && ['volumes', claim.name, 'persistentVolumeClaim']
      : ['config', settings.name];
  return { rows: rowsOf(serviceRows, object), names: { self: () => self } };
}

function rowsOf(tables: Readonly<Record<string, readonly Row[]>>, { kind }: RenderedObject): readonly Row[] {
  return (Object.hasOwn(tables, kind) ? tables[kind] : undefined) ?? commonRows;
}
