import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { goFinds, isGoRegexp } from '../../../src/checks/objects/go-regexp.ts';

/** What regexp.Compile of Go 1.26 said of each. */
const asked = z
  .object({ compiles: z.array(z.string()), fails: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(new URL('go-regexps.json', import.meta.url), 'utf8')));

/** Only Go has the list of its Unicode classes. */
const unknown: readonly string[] = [String.raw`\p{Foo}`, String.raw`\p{isGreek}`];

test('a regular expression is right exactly when Go compiles it', () => {
  expect(asked.compiles.filter((each) => !isGoRegexp(each))).toStrictEqual([]);
  expect(asked.fails.filter((each) => isGoRegexp(each))).toStrictEqual(unknown);
});

test.each([
  ['^team-[a-z]+$', 'team-a', true],
  ['^team-[a-z]+$', 'shop', false],
  [String.raw`^team\-\d$`, 'team-1', true],
  ['(?i)TEAM', 'team-a', undefined],
  [String.raw`team\z`, 'team', undefined],
  ['[]a]', 'a', undefined],
  ['[[:alpha:]]', 'a', undefined],
  ['team(', 'team', undefined],
])('what %s finds in %s is %s', (pattern, text, found) => {
  expect(goFinds(pattern, text)).toBe(found);
});
