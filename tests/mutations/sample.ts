import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { clusterFacts } from '../../src/checks/cluster-facts.ts';
import type { Facts } from '../../src/checks/facts.ts';
import { objectSchemas } from '../../src/commands/object-schemas.ts';
import { readSources } from '../../src/commands/read-sources.ts';
import { isMap, type AnyMap } from './edit.ts';

/** An object of `dist/`, and the folder of its file. */
export interface SampleObject {
  readonly value: AnyMap;
  readonly folder: string;
  readonly path: string;
}

/** What the sample renders for one environment, and what is known of its cluster. */
export interface Environment {
  readonly name: string;
  readonly objects: readonly SampleObject[];
  readonly facts: Facts;
}

/** The committed sample, environment by environment: `purser check` holds that it is what the sources say. */
export function sample(root: string): readonly Environment[] {
  return readSources(root, []).environments.flatMap(({ parsed: { name, environment } }) => {
    if (environment === undefined) return [];
    // Every object that the sample's pods need is one of its own.
    const facts = { ...clusterFacts(environment), existing: [], schemas: objectSchemas() };
    return { name, objects: objectsIn(root, join('dist', name)), facts };
  });
}

function objectsIn(root: string, folder: string): readonly SampleObject[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .toSorted()
    .map((path) => {
      const value: unknown = parse(readFileSync(join(root, folder, path), 'utf8'));
      if (!isMap(value)) throw new Error(`${path} holds no object`);
      return { value, folder: join(folder, path, '..'), path: join(folder, path) };
    });
}
