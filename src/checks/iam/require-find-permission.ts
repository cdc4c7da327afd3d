import { mapAt, textAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { permission } from './permission.ts';
import type { Find, Reader } from './reader.ts';
import { readersIn } from './readers.ts';

/** E: parameterstore.go:363-509, secretsmanager.go:352-444, 729-758; E#4274. */
export const requireFindPermission: RelationRule = {
  id: 'require-find-permission',
  level: 'default',
  rows: ['R147'],
  why: 'a search lists before it reads, and what lists is allowed on * or not at all: AccessDenied at every refresh',
  help: 'allow it in a statement of its own with Resource "*": that shows names, and no values',
  check: (objects, facts, say) => {
    for (const reader of readersIn(objects, facts))
      for (const each of reader.finds) {
        const denied = each.service === 'ssm' ? parameters(reader, each) : secrets(reader, each);
        if (denied !== undefined && readsAtAll(reader, each))
          say(reader.object, each.path, `the role ${reader.role.name} allows ${denied}`);
      }
  },
};

const reading = {
  ssm: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
  secretsmanager: ['secretsmanager:GetSecretValue'],
} as const;

function readsAtAll({ role }: Reader, { service }: Find): boolean {
  return reading[service].some((action) => permission(role.statements, action, undefined) !== 'no');
}

/** By name, what is denied by path is tried by a list. The path may be asked for with a slash behind it, or without. */
function parameters(reader: Reader, { find }: Find): string | undefined {
  if (mayList(reader, 'ssm:DescribeParameters')) return undefined;
  if (mapAt(find, 'name') === undefined)
    return mapAt(find, 'tags') === undefined ? undefined : 'no ssm:DescribeParameters on *';
  const { partition, account, statements } = reader.role;
  const resource = `parameter/${(textAt(find, 'path') ?? '').replaceAll(/^\/|\/$/g, '')}`;
  const arn = `arn:${partition}:ssm:${reader.region}:${account}:${resource}`;
  const isDenied = [arn, `${arn}/`].every(
    (each) => permission(statements, 'ssm:GetParametersByPath', each) === 'no',
  );
  return isDenied
    ? `neither ssm:GetParametersByPath on ${resource} nor ssm:DescribeParameters on *`
    : undefined;
}

/** By name without a path, the operator lists and reads one by one; else AWS lists for it, and asks for both (API reference, BatchGetSecretValue). */
function secrets(reader: Reader, { find }: Find): string | undefined {
  const hasName = mapAt(find, 'name') !== undefined;
  if (!hasName && mapAt(find, 'tags') === undefined) return undefined;
  const isList = hasName && textAt(find, 'path') === undefined;
  const denied = ['secretsmanager:ListSecrets', ...(isList ? [] : ['secretsmanager:BatchGetSecretValue'])]
    .filter((action) => !mayList(reader, action))
    .join(' and no ');
  return denied === '' ? undefined : `no ${denied} on *`;
}

/** Calls that list are asked for on `*`, or on all of a service in an account, as AWS says where it denies them. */
function mayList({ role, region }: Reader, action: string): boolean {
  const service = action.slice(0, action.indexOf(':'));
  const all = `arn:${role.partition}:${service}:${region}:${role.account}:*`;
  return ['*', all].some((each) => permission(role.statements, action, each) !== 'no');
}
