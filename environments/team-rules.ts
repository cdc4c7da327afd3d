import { z } from 'zod';

/** Where a repository has the rules of its team. */
export const teamRulesPath = 'environments/rules.yaml';

/** What every id of a rule of the team begins with: those of Purser begin with `no-`, `require-`, `unique-` or `valid-`. */
export const teamPrefix = 'team-';

const TeamRuleId = z
  .string()
  .max(60, 'expected at most 60 letters')
  .regex(
    /^team(-[a-z0-9]+)+$/,
    'expected small letters, digits and hyphens behind "team-", such as team-two-replicas; other ids are for the rules of purser',
  );

const ObjectType = z
  .string()
  .regex(
    /^[A-Z][A-Za-z0-9]*(\.[a-z0-9]([a-z0-9.-]*[a-z0-9])?)?$/,
    'expected a kind with its group and no version, such as Deployment.apps, or Service',
  );

/** What `src/values/field-path.ts` reads. */
const FieldText = z
  .string()
  .max(300, 'expected at most 300 letters')
  .regex(
    /^[\w$-]+(\.[\w$-]+|\[(\d+|"[^"]+"|'[^']+')\])*$/,
    'expected the path of a field, such as spec.replicas, metadata.labels["example.com/team"] or spec.template.spec.containers[0].image',
  )
  .regex(/^(?!object[.[])/, 'begins below the object: expected spec.replicas, not object.spec.replicas');

const Expression = z.string().regex(/\S/, 'expected an expression');

/** What a terminal, a report and a log show on one line. */
const Sentence = z
  .string()
  .max(300, 'expected at most 300 letters')
  .regex(/^.*\S.*$/, 'expected words on one line');

/** A rule of the team. */
export const TeamRule = z.strictObject({
  /**
   * The types of the objects that it looks at, as `kubectl get` names them, without a version; all objects where it is absent.
   * @example [Deployment.apps, StatefulSet.apps]
   */
  types: z.array(ObjectType).min(1).optional(),
  /**
   * Which of these objects it looks at, in CEL: those for which this is true. Like `expression`, it knows `object`, `namespaceName` and `environment`.
   * @example environment.name == "production"
   */
  where: Expression.optional(),
  /**
   * What has to be true of each of them, in CEL.
   * @example object.spec.replicas >= 2
   */
  expression: Expression,
  /**
   * The field that the rule is about, as Kubernetes writes paths: what it finds is said at the line that says this field, or the nearest one above it; without
   * it, of the object as a whole. Keys with dots or slashes are quoted, as in `metadata.labels["example.com/team"]`.
   * @example spec.replicas
   */
  field: FieldText.optional(),
  /**
   * What is said of an object for which it is not true: what is wrong, in small letters and without a full stop. It is also what the rule is for.
   * @example has fewer than two replicas
   */
  message: Sentence,
  /**
   * The way out, which is said below the message.
   * @example let it have two replicas or more
   */
  help: Sentence.optional(),
  /**
   * How much it insists: a `contract` cannot be silenced, a `default` rule can, with a reason, and a `strict` rule speaks only where an environment says
   * `rules: { strict: true }`.
   */
  level: z.enum(['contract', 'default', 'strict']).default('default'),
});

/** The rules of the team by their ids. */
export const TeamRules = z
  .record(TeamRuleId, TeamRule)
  .refine((rules) => Object.keys(rules).length <= 200, 'expected at most 200 rules');

export type TeamRule = z.output<typeof TeamRule>;
