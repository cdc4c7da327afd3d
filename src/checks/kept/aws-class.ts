import { textAt } from '../../values/field.ts';
import { arnOf, providerObjects } from '../csi/provider-objects.ts';
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
  };
}

function readsOf(object: SeenObject): readonly ClassRead[] {
  return providerObjects(object).flatMap(({ name, type }) => {
    const service = services[type ?? arnOf(name)?.service ?? ''];
    return name === undefined || service === undefined ? [] : { service, name };
  });
}
