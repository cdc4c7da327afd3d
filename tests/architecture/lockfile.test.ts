import { expect, test } from 'vitest';
import { lockedPackages, packageFile, type LockedPackage } from './installed-package.ts';

type Locked = Readonly<Record<string, LockedPackage>>;

const locked = lockedPackages();

test('the lock knows the packages of every platform', () => {
  expect(Object.keys(locked).length).toBeGreaterThan(100);
  expect(missingOptional(locked)).toStrictEqual([]);
});

test('a platform package that the lock forgot is found', () => {
  const platforms = { '@a/linux': '1.0.0', '@a/darwin': '1.0.0' };
  const packages = {
    'node_modules/a': entry({ optionalDependencies: platforms }),
    'node_modules/a/node_modules/@a/linux': entry({}),
    'node_modules/b': entry({ optionalDependencies: { '@a/linux': '1.0.0' } }),
  };
  expect(missingOptional(packages)).toStrictEqual(['node_modules/a: @a/darwin', 'node_modules/b: @a/linux']);
});

test('no package runs a script when it is installed', () => {
  expect(Object.keys(locked).filter((place) => locked[place]?.hasInstallScript)).toStrictEqual([]);
});

test('package.json pins exact versions, and the lock has them', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageFile('.');
  const pins = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(
    Object.entries(pins).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
  ).toStrictEqual([]);
  expect(
    Object.entries(pins).filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version),
  ).toStrictEqual([]);
});

/** `npm ci` on another platform refuses a lock without that platform's packages, although `npm install` here wrote it so. */
function missingOptional(packages: Locked): readonly string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !resolves(packages, place, name))
      .map((name) => `${place}: ${name}`),
  );
}

/** As Node.js looks a package up: in the folder of the one that asks, then in those above. */
function resolves(packages: Locked, place: string, name: string): boolean {
  const inside = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (packages[inside] !== undefined) return true;
  return (
    place !== '' && resolves(packages, place.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), name)
  );
}

function entry(fields: Partial<LockedPackage>): LockedPackage {
  return { hasInstallScript: false, optionalDependencies: {}, ...fields };
}
