import { noRemovedEnvironment } from './change/no-removed-environment.ts';
import { noClosedRelease } from './closed-releases.ts';
import { changeRules } from './change-rules.ts';
import { directoryRules } from './files/directory-rules.ts';
import { fileRules } from './files/file-rules.ts';
import { environmentRules } from './environment-rules.ts';
import { noIdlePatch } from './no-idle-patch.ts';
import { objectRules } from './object-rules.ts';
import { relationRules } from './relation-rules.ts';
import type { Rule } from './rule.ts';
import { serviceRules } from './service-rules.ts';
import { uniqueObjects } from './unique-objects.ts';
import { uniqueReleases } from './unique-releases.ts';
import { uniqueRoutes } from './unique-routes.ts';
import { noUnknownNeed } from './unknown-needs.ts';

/** Every rule by its id; one mistake that is seen in the input and in what is rendered has one id, and the earlier rule speaks for it. */
export const allRules: ReadonlyMap<string, Rule> = byId([
  ...serviceRules,
  ...environmentRules,
  ...objectRules,
  ...relationRules,
  ...changeRules,
  ...fileRules,
  ...directoryRules,
  noClosedRelease,
  noIdlePatch,
  noRemovedEnvironment,
  noUnknownNeed,
  uniqueObjects,
  uniqueReleases,
  uniqueRoutes,
]);

function byId(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  const found = new Map<string, Rule>();
  for (const rule of rules) {
    const known = found.get(rule.id);
    found.set(
      rule.id,
      known === undefined ? rule : { ...known, rows: [...new Set([...known.rows, ...rule.rows])] },
    );
  }
  return new Map([...found].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
