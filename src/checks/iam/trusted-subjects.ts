import { mapAt, valueAt } from '../../values/field.ts';
import { statementsOf, textsOf } from './policy-documents.ts';
import { stringLike } from './string-like.ts';

/** Who may take a role: a subject, or a pattern of subjects. */
export interface TrustedSubject {
  readonly pattern: string;
  readonly isPattern: boolean;
}

/** Conditions by which the subject of a token is compared. */
const comparing: Readonly<Record<string, boolean>> = {
  StringEquals: false,
  'ForAnyValue:StringEquals': false,
  StringLike: true,
  'ForAnyValue:StringLike': true,
};

/**
 * The subjects of tokens that a trust lets in; `undefined` where it lets in all, or says it in a way that only IAM can judge: by other conditions, by
 * variables, or by what somebody fills in later.
 */
export function trustedSubjects(trust: string): readonly TrustedSubject[] | undefined {
  const statements = statementsOf(trust);
  if (statements === undefined || trust.includes('${')) return undefined;
  const found: TrustedSubject[] = [];
  for (const statement of statements) {
    if (!concernsTokens(statement)) continue;
    if (valueAt(statement, 'Effect') !== 'Allow') return undefined;
    const subjects = subjectsOf(statement);
    if (subjects === undefined) return undefined;
    found.push(...subjects);
  }
  return found;
}

function concernsTokens(statement: unknown): boolean {
  if (valueAt(statement, 'NotAction') !== undefined) return true;
  return textsOf(valueAt(statement, 'Action')).some((action) =>
    stringLike(action.toLowerCase(), 'sts:assumerolewithwebidentity'),
  );
}

/** Of several conditions each has to hold: the first that compares the subject bounds it. */
function subjectsOf(statement: unknown): readonly TrustedSubject[] | undefined {
  for (const [operator, isPattern] of Object.entries(comparing)) {
    const compared = mapAt(statement, 'Condition', operator) ?? {};
    const key = Object.keys(compared).find((each) => each.endsWith(':sub'));
    if (key !== undefined) return textsOf(compared[key]).map((pattern) => ({ pattern, isPattern }));
  }
  return undefined;
}

export function trusts(trusted: readonly TrustedSubject[], subject: string): boolean {
  return trusted.some(({ pattern, isPattern }) =>
    isPattern ? stringLike(pattern, subject) : pattern === subject,
  );
}
