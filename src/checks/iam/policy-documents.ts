import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { once } from '../objects/once.ts';
import { managedPolicyTypes, rolePolicyTypes, roleTypes } from './aws-types.ts';

/** A policy of IAM inside an object, and where it stands. */
export interface PolicyDocument {
  readonly path: FieldPath;
  readonly text: string;
  /** Whether it stands in a role, with which it goes, or is a policy that roles name. */
  readonly isInline: boolean;
  readonly statements: readonly unknown[];
}

export const policyTypes: readonly string[] = [...managedPolicyTypes, ...roleTypes, ...rolePolicyTypes];

/**
 * What the policies of an object say; a text that is no JSON says nothing that anybody could judge. The fields are those of the CRDs:
 * aws-controllers-k8s/iam-controller config/crd/bases, crossplane-contrib/provider-upjet-aws package/crds.
 */
export const policyDocuments = once(({ type, value }): readonly PolicyDocument[] => {
  const isRole = !type.startsWith('Policy.');
  return textsIn(value).flatMap(({ path, text }) => {
    const statements = statementsOf(text);
    return statements === undefined ? [] : [{ path, text, isInline: isRole, statements }];
  });
});

interface Text {
  readonly path: FieldPath;
  readonly text: string;
}

function textsIn(value: unknown): readonly Text[] {
  const inline = mapAt(value, 'spec', 'inlinePolicies') ?? {};
  const ofCrossplane = listAt(value, 'spec', 'forProvider', 'inlinePolicy');
  return [
    { path: ['spec', 'policyDocument'], text: textAt(value, 'spec', 'policyDocument') },
    ...Object.keys(inline).map((name) => ({
      path: ['spec', 'inlinePolicies', name],
      text: textAt(inline, name),
    })),
    { path: ['spec', 'forProvider', 'policy'], text: textAt(value, 'spec', 'forProvider', 'policy') },
    ...ofCrossplane.map((each, index) => ({
      path: ['spec', 'forProvider', 'inlinePolicy', index, 'policy'],
      text: textAt(each, 'policy'),
    })),
  ].flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** The statements of a policy; one alone needs no list. */
export function statementsOf(text: string): readonly unknown[] | undefined {
  try {
    const statement = field(JSON.parse(text), 'Statement');
    return statement === undefined ? undefined : [statement].flat();
  } catch {
    return undefined;
  }
}

/** The texts of a field that may be one or a list of them. */
export function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}

/** The ARNs that a document is about, each once. */
export function resourcesOf({ statements }: PolicyDocument): readonly string[] {
  return [...new Set(statements.flatMap((statement) => textsOf(field(statement, 'Resource'))))];
}
