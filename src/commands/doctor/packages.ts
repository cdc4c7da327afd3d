import { isDeepStrictEqual } from 'node:util';
import type { Diagnosis } from '../../report/diagnoses.ts';
import type { Lockfile, Package } from './json-text.ts';

/** Whether package.json, the lockfile and what is installed say the same. */
export function packagesDiagnosis(
  file: Package | undefined,
  lock: Lockfile | undefined,
  installed: Lockfile | undefined,
): Diagnosis {
  const check = 'packages';
  const wrong = (what: string, help: string): Diagnosis => ({ check, state: 'wrong', what, help });
  if (file === undefined)
    return wrong('there is no package.json that can be read', 'run purser in the root of the repository');
  if (lock === undefined)
    return wrong('there is no package-lock.json that can be read', 'make it: npm install; then commit it');
  const root = lock.packages[''];
  const { dependencies, devDependencies } = file;
  if (!isDeepStrictEqual([dependencies, devDependencies], [root?.dependencies, root?.devDependencies]))
    return wrong(
      'package-lock.json is not what package.json asks for',
      'renew it: npm install; then commit it',
    );
  if (installed === undefined) return wrong('no packages are installed', 'install them: npm ci');
  const [first, ...more] = differences(lock, installed);
  if (first === undefined) return { check, state: 'ok', what: 'installed as package-lock.json says' };
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  return wrong(`${first}${others}`, 'install what package-lock.json says: npm ci');
}

/** Packages of other platforms and of development may be missing, never another version. */
function differences(lock: Lockfile, installed: Lockfile): readonly string[] {
  return Object.entries(lock.packages).flatMap(([place, { version, optional, dev, devOptional }]) => {
    const there = installed.packages[place];
    if (place === '' || version === undefined) return [];
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (there === undefined)
      return optional || dev || devOptional ? [] : [`${name} ${version} is not installed`];
    return there.version === version
      ? []
      : [`${name} is ${there.version}, package-lock.json says ${version}`];
  });
}
