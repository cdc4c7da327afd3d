import { field } from '../../values/field.ts';
import { textsOf } from './policy-documents.ts';
import { stringLike } from './string-like.ts';

/** What policies say of a request: `perhaps` where conditions, variables, or what is left out would tell. */
export type Permission = 'yes' | 'perhaps' | 'no';

/**
 * Whether statements allow an action on a resource, or on any resource at all where none is named (IAM User Guide, policy evaluation logic: a Deny
 * wins, and what nothing allows is denied).
 */
export function permission(
  statements: readonly unknown[],
  action: string,
  resource: string | undefined,
): Permission {
  const of = (isDeny: boolean) =>
    strongest(
      statements
        .filter((each) => (field(each, 'Effect') === 'Deny') === isDeny)
        .map((each) => concerns(each, action, resource)),
    );
  const allowed = of(false);
  const denied = of(true);
  if (allowed === 'no' || denied === 'yes') return 'no';
  return allowed === 'yes' && denied === 'no' ? 'yes' : 'perhaps';
}

function strongest(answers: readonly Permission[]): Permission {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('perhaps') ? 'perhaps' : 'no';
}

/** Actions are compared whatever their case, resources as they stand; `NotAction` and `NotResource` are left to IAM. */
function concerns(statement: unknown, action: string, resource: string | undefined): Permission {
  const actions = field(statement, 'Action');
  const wanted = action.toLowerCase();
  if (actions !== undefined && !textsOf(actions).some((each) => stringLike(each.toLowerCase(), wanted)))
    return 'no';
  const resources = field(statement, 'Resource');
  const matching = textsOf(resources).filter(
    (each) => resource === undefined || stringLike(each.replaceAll(/\$\{[^}]*\}/g, '*'), resource),
  );
  if (resources !== undefined && matching.length === 0) return 'no';
  const isCertain =
    actions !== undefined &&
    resource !== undefined &&
    field(statement, 'Condition') === undefined &&
    matching.some((each) => !each.includes('${'));
  return isCertain ? 'yes' : 'perhaps';
}
