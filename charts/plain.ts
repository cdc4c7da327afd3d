import type { k8s } from 'cdk8s-plus-28';

/** Where cdk8s renames a field, the name that Kubernetes knows it by (from the generators' `@schema` notes). */
interface WireNames {
  readonly clusterIp: 'clusterIP';
  readonly hostIp: 'hostIP';
  readonly loadBalancerIp: 'loadBalancerIP';
  readonly clientIp: 'clientIP';
  readonly hostIpc: 'hostIPC';
  readonly hostPid: 'hostPID';
  readonly downwardApi: 'downwardAPI';
  readonly setHostnameAsFqdn: 'setHostnameAsFQDN';
  readonly repoUrl: 'repoURL';
}

type WireName<Field> = Field extends keyof WireNames ? WireNames[Field] : Field;

/** The emitter leaves `undefined` out, so that an optional field, or a member of a map with free keys, may say it. */
type Absent<Type, Field extends keyof Type> = string extends Field
  ? undefined
  : Partial<Pick<Type, Field>> extends Pick<Type, Field>
    ? undefined
    : never;

type PlainObject<Type> = {
  readonly [Field in keyof Type as WireName<Field>]: Plain<Type[Field]> | Absent<Type, Field>;
};

/**
 * The plain JSON form of a type that cdk8s generated. Level 1 classes drop what they do not know and print `{value: 80}` or nothing for
 * a wrongly wrapped number, without a word; plain objects with these types keep every field, and the compiler names the wrong ones.
 * A wrapped number has the one field `value`, which an object with others may have too.
 */
export type Plain<Type> = Type extends k8s.IntOrString
  ? Exclude<keyof Type, 'value'> extends never
    ? number | string
    : PlainObject<Type>
  : Type extends string
    ? `${Type}`
    : Type extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : Type extends object
        ? PlainObject<Type>
        : Type;
