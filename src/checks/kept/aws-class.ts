import { textAt } from '../../values/field.ts';
import { anyNamed, arnOf, providerObjects } from '../csi/provider-objects.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { exact } from './exact.ts';
import { providerClass } from './needs.ts';

/** What a SecretProviderClass has the AWS provider read, and with whose identity. */
export interface AwsClass {
  /** By Pod Identity, or else with the role of the pod's ServiceAccount (A: server.go:167-173). */
  readonly usesPodIdentity: boolean;
  readonly region: string | undefined;
  /** What is denied in one region is read in the other then (facts: secrets.md 9). */
  readonly hasFailover: boolean;
  readonly reads: readonly ClassRead[];
  /** Files that not everybody may read. */
  readonly narrowFiles: readonly NarrowFile[];
}

interface NarrowFile {
  readonly path: FieldPath;
  readonly permission: string;
  /** Whether the group of root may read it. */
  readonly isForGroup: boolean;
}

/** What is read: Parameter Store or Secrets Manager, as ARNs name them. */
export type ReadService = 'ssm' | 'secretsmanager';

interface ClassRead {
  readonly service: ReadService;
  /** As it is written: a name, or an ARN. */
  readonly name: string;
}

const services: Readonly<Record<string, ReadService>> = {
  ssmparameter: 'ssm',
  ssm: 'ssm',
  secretsmanager: 'secretsmanager',
};

/** `undefined` for all else, and for classes of other providers. The class itself would be too much to keep. */
export function awsClassOf(object: SeenObject): AwsClass | undefined {
  const { type, value } = object;
  if (type !== providerClass || textAt(value, 'spec', 'provider') !== 'aws') return undefined;
  const parameter = (name: string) => textAt(value, 'spec', 'parameters', name);
  return {
    usesPodIdentity: /^(?:1|t|true)$/i.test(parameter('usePodIdentity') ?? ''),
    region: parameter('region'),
    hasFailover: parameter('failoverRegion') !== undefined,
    reads: exact(readsOf(object)),
    narrowFiles: exact(narrowFilesOf(object)),
  };
}

function readsOf(object: SeenObject): readonly ClassRead[] {
  return providerObjects(object).flatMap(({ name, type }) => {
    const service = services[type ?? arnOf(name)?.service ?? ''];
    return name === undefined || service === undefined ? [] : { service, name };
  });
}

/** A property of a document is a file with a permission of its own. */
function narrowFilesOf(object: SeenObject): readonly NarrowFile[] {
  return providerObjects(object)
    .flatMap((each) => [each, ...each.properties])
    .flatMap(({ path, value }) => {
      const permission = anyNamed(value, 'filePermission');
      if (typeof permission !== 'string' || !/^[0-7]{3}[0-3]$/.test(permission)) return [];
      const isForGroup = /^[0-7]{2}[4-7]/.test(permission);
      return { path: [...path, 'filePermission'], permission, isForGroup };
    });
}
