import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockedPackages, packageFile } from './installed-package.ts';
import { repository } from './source-file.ts';

/** Licences that allow use, change and redistribution, and ask for no more than a notice. */
const permissive = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Unlicense',
]);

/** Part of the test tools alone, never of what is bundled; its licence binds only those who change its files. */
const tolerated = [{ packages: /^node_modules\/lightningcss/, licence: 'MPL-2.0' }];

test('every installed package has a permissive licence', () => {
  const installed = Object.keys(lockedPackages()).filter(
    (place) => place !== '' && existsSync(join(repository, place, 'package.json')),
  );
  expect(installed.length).toBeGreaterThan(100);
  const refused = installed.flatMap((place) => {
    const { license = 'none' } = packageFile(place);
    return isAllowed(place, license) ? [] : [`${place}: ${license}`];
  });
  expect(refused).toStrictEqual([]);
});

test('of alternatives one must be permissive, of a combination all', () => {
  const licences = [
    '(MIT OR GPL-3.0-or-later)',
    'MIT AND ISC',
    '(AFL-2.1 OR BSD-3-Clause)',
    'MIT AND GPL-2.0-only',
    'GPL-3.0-only',
    '(MIT AND (ISC OR GPL-2.0-only))',
    'SEE LICENSE IN x',
    'none',
    '',
  ];
  expect(licences.filter(isPermissive)).toStrictEqual(licences.slice(0, 3));
});

function isAllowed(place: string, licence: string): boolean {
  return (
    isPermissive(licence) || tolerated.some((one) => one.packages.test(place) && one.licence === licence)
  );
}

/** Reads `A OR B` and `A AND B` of SPDX expressions; nested brackets are refused rather than misread. */
function isPermissive(licence: string): boolean {
  const expression = licence.replace(/^\((.*)\)$/, '$1');
  return expression.split(' OR ').some((choice) => choice.split(' AND ').every((one) => permissive.has(one)));
}
