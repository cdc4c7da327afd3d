import { textAt } from '../../values/field.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { nameInAws } from './name-in-aws.ts';

/** Objects of AWS, by the name that they have there and by that of the object. */
export class ObjectIndex {
  readonly #inAws: ReadonlyMap<string, readonly KeptObject[]>;
  readonly #here: ReadonlyMap<string, readonly KeptObject[]>;

  constructor(objects: readonly KeptObject[]) {
    this.#inAws = grouped(objects, nameInAws);
    this.#here = grouped(objects, ({ type, namespace, name }) => placeOf(type, namespace, name));
  }

  /** By the ARN, which ends with the name; `undefined` too when several have it, of several accounts of AWS. */
  withArn(arn: string): KeptObject | undefined {
    const [found, ...others] = this.#inAws.get(arn.slice(arn.lastIndexOf('/') + 1)) ?? [];
    return others.length === 0 ? found : undefined;
  }

  /** The object that another one names, of the same controllers: `kind` goes with its service, as `Policy.iam`. */
  named(kind: string, reference: unknown, by: KeptObject): KeptObject | undefined {
    const type = typeBeside(kind, by);
    const namespace = textAt(reference, 'namespace') ?? by.namespace;
    return this.#here.get(placeOf(type, namespace, textAt(reference, 'name') ?? ''))?.[0];
  }
}

/** Crossplane's older kinds have no namespace, whatever Argo CD is told. */
export function placeOf(type: string, namespace: string | undefined, name: string): string {
  return `${type} ${type.endsWith('.aws.upbound.io') ? '' : (namespace ?? '')}/${name}`;
}

/** `Role.iam` beside `RolePolicy.iam.aws.upbound.io` is `Role.iam.aws.upbound.io`. */
export function typeBeside(kind: string, { type }: KeptObject): string {
  return [kind, ...type.split('.').slice(2)].join('.');
}
