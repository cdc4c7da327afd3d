import type { EnvironmentModel, InputPath, ServiceModel } from '../../../environments/model.ts';
import { listAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { argoCdRows, defaultDenyRows, platformRows, policyRows } from './environment-rows.ts';
import { permitTrace } from './permit-trace.ts';
import { releaseTrace } from './release-trace.ts';
import type { RenderedObject } from './rendered-object.ts';
import { fieldsBehind, type InputField, type Row } from './rows.ts';
import { storeCalled, storePath } from './secret-trace.ts';

/** The fields of the input that may say what a field of an object of the environment says, likeliest first; `folder` is where it lies. */
export function environmentFields(
  object: RenderedObject,
  path: FieldPath,
  environment: EnvironmentModel,
  folder: string,
): readonly InputField[] {
  const { kind, name, value } = object;
  const ofNamespace = (called: string | undefined) =>
    called === environment.namespace ? ['namespace'] : undefined;
  if (folder === 'platform') {
    const namespace = kind === 'Namespace' ? name : (object.namespace ?? '');
    const names = {
      self: () => (Object.hasOwn(environment.namespaces, namespace) ? ['namespaces', namespace] : undefined),
      namespace: () => ofNamespace(namespace),
      store: () => storePath(storeCalled(name, { name: '' }, environment)),
    };
    return fieldsBehind({ rows: rowsOf(platformRows, kind), names }, path, value);
  }
  if (folder === 'network')
    return fieldsBehind(
      { rows: defaultDenyRows, names: { namespace: () => ofNamespace(object.namespace) } },
      path,
      value,
    );
  if (folder === 'argocd')
    return fieldsBehind(
      {
        rows: rowsOf(argoCdRows, kind),
        names: { ...releaseTrace(object, environment), ...permitTrace(object, environment) },
      },
      path,
      value,
    );
  return Object.hasOwn(environment.charts, folder) ? [{ path: ['charts', folder] }] : [];
}

/** The same of a policy that opens the pods of a service, or those of its hooks. */
export function policyFields(
  { name, value }: RenderedObject,
  path: FieldPath,
  service: ServiceModel,
): readonly InputField[] {
  const hook = service.hooks.find(({ pods }) => pods.name === name);
  const need = ([index]: readonly (string | number)[]) =>
    needAt(Number(index), listAt(value, 'spec', 'egress').length, service);
  const found = fieldsBehind({ service: service.name, rows: policyRows, names: { need } }, path, value);
  const isWhole = found.some((each) => each.path.length === 0);
  return hook !== undefined && isWhole ? [{ service: service.name, path: ['hooks', hook.name] }] : found;
}

/** The services come first, sorted; then the networks (charts/network/service-policies.ts). */
function needAt(index: number, all: number, { needs }: ServiceModel): InputPath {
  const [services, networks] = [
    Object.keys(needs.services).toSorted(),
    Object.keys(needs.networks).toSorted(),
  ];
  const ofServices = all - networks.length;
  const network = networks[index - ofServices];
  if (network !== undefined) return ['needs', 'networks', network];
  const service = ofServices === services.length ? services[index] : undefined;
  return service === undefined ? ['needs', 'services'] : ['needs', 'services', service];
}

const unknown: readonly Row[] = [['', '']];

function rowsOf(tables: Readonly<Record<string, readonly Row[]>>, kind: string): readonly Row[] {
  return (Object.hasOwn(tables, kind) ? tables[kind] : undefined) ?? unknown;
}
