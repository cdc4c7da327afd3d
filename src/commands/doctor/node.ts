import type { Diagnosis } from '../../report/diagnoses.ts';
import type { Package } from './json-text.ts';

/** Whether this Node.js is one that package.json asks for. */
export function nodeDiagnosis(version: string, file: Package | undefined): Diagnosis {
  const asked = file?.engines.node;
  const what = `Node.js ${version}`;
  if (asked === undefined || isEnough(version, asked)) return { check: 'node', state: 'ok', what };
  return {
    check: 'node',
    state: 'wrong',
    what: `${what}, and package.json asks for ${asked}`,
    help: 'install a newer Node.js',
  };
}

/** Reads `>=20.19`, the only form in use here; whatever else is asked for, npm says. */
function isEnough(version: string, asked: string): boolean {
  const [, major = 0, minor = 0] = /^>=(\d+)(?:\.(\d+))?/.exec(asked) ?? [];
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > Number(major) || (ownMajor === Number(major) && ownMinor >= Number(minor));
}
