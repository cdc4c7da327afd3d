import type { EnvironmentModel, RemoteRef } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { arnSuffixOf } from '../arn-suffix.ts';
import type { ServiceRule } from '../service-rule.ts';

/** Rules R06, R07, R117, R134, R135: what AWS or a provider would refuse at run time only. */
export const validRemoteName: ServiceRule = {
  id: 'valid-remote-name',
  level: 'contract',
  rows: ['R06', 'R07', 'R117', 'R134', 'R135'],
  why: 'a name that AWS does not accept, or that lies in another region, is an error of every mount and every refresh',
  check: ({ secrets }, environment) => {
    const problems: Problem[] = [];
    for (const { keys } of secrets) {
      for (const { ref, path } of keys) {
        const what = ref.name.startsWith('arn:') ? badArn(ref, environment) : badName(ref);
        if (what !== undefined) problems.push({ path, what });
      }
    }
    return problems;
  },
};

function badArn(
  { store, name }: RemoteRef,
  { aws: { partition, region } }: EnvironmentModel,
): string | undefined {
  const [, ownPartition, service, ownRegion, account = '', ...resource] = name.split(':');
  const wanted = store === 'parameterStore' ? 'ssm' : 'secretsmanager';
  if (service !== wanted) return `expected an ARN of ${wanted}, found one of "${service}"`;
  if (ownPartition !== partition)
    return `the ARN's partition is "${ownPartition}", the environment's is "${partition}"`;
  if (ownRegion !== region) return `the ARN's region is "${ownRegion}", the environment's is "${region}"`;
  if (!/^\d{12}$/.test(account)) return 'the ARN lacks the twelve digits of its account';
  const rest = resource.join(':');
  const whole =
    store === 'parameterStore' ? /^parameter\/[\w.-]+(\/[\w.-]+)*$/ : /^secret:[\w/+=.@!-]+-[A-Za-z0-9]{6}$/;
  if (whole.test(rest)) return undefined;
  return store === 'parameterStore'
    ? 'expected an ARN that ends in parameter/<name>'
    : 'expected the full ARN that ends in secret:<name>-<six characters>';
}

function badName({ store, name }: RemoteRef): string | undefined {
  return store === 'parameterStore' ? badParameter(name) : badSecret(name);
}

/** What breaks no rule of Parameter Store: at once the form of nearly every name. */
const usualParameter = /^\/(?!aws|ssm)[\w-]+(?:\/[\w-]+){0,14}$/i;

/** A level that leads nowhere. */
const dots = /(?:^|\/)\.\.?(?:\/|$)/;

/** What has other characters may be a value, such as a connection string, in the place of its name: it is not repeated. */
function badParameter(name: string): string | undefined {
  if (name.length < 1000 && usualParameter.test(name)) return undefined;
  const full = `the full name is "${name}"`;
  if (!/^\/?[\w.-]+(\/[\w.-]+)*$/.test(name))
    return 'this is no name of Parameter Store: expected letters, digits, "_", "." and "-", and "/" between the levels';
  if (name.includes('/') && !name.startsWith('/'))
    return `${full}: a hierarchy begins with "/"; set the environment's prefix to begin with one`;
  if (/^\/?(aws|ssm)/i.test(name))
    return `${full}: Parameter Store reserves names that begin with aws or ssm`;
  if (name.split('/').length - 1 > 15) return `${full}: Parameter Store allows 15 levels`;
  if (dots.test(name)) return `${full}: "." and ".." are no levels`;
  return name.length > 1011 ? `${full.slice(0, 60)}…": Parameter Store allows 1011 characters` : undefined;
}

function badSecret(name: string): string | undefined {
  // The exclamation mark is in the names that AWS services give to secrets of their own, such as rds!db-….
  if (!/^[\w/+=.@!-]{1,512}$/.test(name))
    return 'this is no name of Secrets Manager: expected at most 512 letters, digits and / _ + = . @ - !';
  if (dots.test(name)) return `the full name is "${name}": "." and ".." are no levels`;
  const suffix = arnSuffixOf(name);
  if (suffix !== undefined)
    return `the full name is "${name}": it ends in ${suffix}, as an ARN does; leave that out, or give the full ARN`;
  return undefined;
}
