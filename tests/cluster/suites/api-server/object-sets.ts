import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesOf, matrix } from '../../../matrix/cases.ts';
import { edges } from '../../../matrix/edges.ts';
import { merge, type Fragment } from '../../../matrix/factor.ts';
import { origin } from '../../../origins/origin.ts';
import { externalSecretsVersion } from '../../ground/programs.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { renderInput } from '../../ground/render-input.ts';
import { root } from '../../ground/root.ts';

/** Objects that belong together in one cluster. */
export interface ObjectSet {
  readonly name: string;
  readonly objects: readonly KubernetesObject[];
}

/** What is judged: the committed `dist/`, each environment by itself; both origins; every case of the matrix; and
 * what lies at the limits of the schemas. */
export async function objectSets(): Promise<readonly ObjectSet[]> {
  const sets = [...committed()];
  for (const name of ['cloud-posse', 'practical-gitops']) sets.push(...(await rendered(origin(name))));
  for (const { name, input } of [...matrix(), ...edges])
    sets.push(...(await rendered(filesOf({ name, input: merge(input, ofThisGround) }))));
  return sets;
}

/** What is rendered follows the version that an environment declares: other versions have other judges. */
const ofThisGround: Fragment = {
  environment: { secrets: { externalSecrets: { version: externalSecretsVersion } } },
};

/** `dist/` as it lies there. */
export function committed(): readonly ObjectSet[] {
  const dist = join(root, 'dist');
  return readdirSync(dist).map((name) => ({
    name,
    objects: readdirSync(join(dist, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => {
        const object: KubernetesObject = parse(readFileSync(join(dist, name, file), 'utf8'));
        return object;
      }),
  }));
}

async function rendered(input: Readonly<Record<string, string>>): Promise<readonly ObjectSet[]> {
  const sets = new Map<string, KubernetesObject[]>();
  for (const [path, object] of Object.entries(await renderInput(input))) {
    const [name = ''] = path.split('/');
    sets.set(name, [...(sets.get(name) ?? []), object]);
  }
  return [...sets].map(([name, objects]) => ({ name, objects }));
}
