import type { FieldPath } from '../../values/field-path.ts';
import type { ReadService } from '../kept/aws-class.ts';
import type { KnownRole } from './known-role.ts';

/** A parameter or a secret that somebody reads. */
export interface Reading {
  readonly service: ReadService;
  /** The end of its ARN, as policies name it: `parameter/app/password`, `secret:app`. */
  readonly resource: string;
  /** Of a secret, whose last six characters chance decides, with `?` in their place: only a wildcard matches them. */
  readonly arn: string;
  readonly path: FieldPath;
}

/**
 * What a name or an ARN stands for that a role reads in a region. A version behind the name of a parameter is no part of its ARN, and of the slash
 * that begins the name there is only one (facts: secrets.md 3).
 */
export function readingOf(
  { partition, account }: KnownRole,
  region: string,
  service: ReadService,
  { name, path }: { readonly name: string; readonly path: FieldPath },
): Reading {
  const written = /^arn:[^:]+:[^:]+:([^:]*):([^:]*):(?:parameter\/|secret:)(.+)$/.exec(name);
  const [, ownRegion = region, ownAccount = account, rest = name] = written ?? [];
  const start = `arn:${partition}:${service}:${ownRegion}:${ownAccount}:`;
  if (service === 'ssm') {
    const resource = `parameter/${rest.replace(/^\//, '').replace(/:.*$/, '')}`;
    return { service, resource, arn: start + resource, path };
  }
  const suffix = written === null ? undefined : /-[A-Za-z0-9]{6}$/.exec(rest)?.[0];
  const resource = `secret:${suffix === undefined ? rest : rest.slice(0, -suffix.length)}`;
  return { service, resource, arn: `${start}${resource}${suffix ?? '-??????'}`, path };
}
