import { textAt } from '../../values/field.ts';
import type { Facts } from '../facts.ts';
import type { RelationRule } from '../relation-rule.ts';
import { mayReadBySets } from './application-sets.ts';
import { deployed, type Deployed } from './deployed.ts';
import { normalizedRepository } from './project-permits.ts';

/** Argo CD util/app/path/path.go:27. What lies in other repositories nobody sees here, nor what generators of an ApplicationSet find. */
export const validApplicationPath: RelationRule = {
  id: 'valid-application-path',
  level: 'contract',
  rows: ['A13', 'A15'],
  why: '"app path does not exist", or a folder that nobody ever deploys',
  help: 'let each folder have one Application, and each Application a folder with objects',
  check: (objects, facts, say) => {
    if (facts.isComplete !== true) return;
    const read = deployed(objects);
    const isHere = repositoriesHere(read, facts);
    const reading = read.filter((one) => one.objects.length > 0 || isHere(one));
    for (const { application: found, objects: delivered, sources } of reading) {
      if (delivered.length > 0) continue;
      for (const { source, path } of sources)
        say(found, [...path, 'path'], `nothing lies in ${textAt(source, 'path')}`);
    }
    if (reading.length === 0) return;
    const known = new Set<string>();
    for (const { objects: delivered } of read) for (const { folder } of delivered) known.add(folder);
    for (const folder of objects.folders) {
      // Applications are applied by whoever begins; what reads them may be elsewhere.
      const first = objects.inFolder(folder).find(({ apiVersion }) => !apiVersion.startsWith('argoproj.io/'));
      if (first !== undefined && !known.has(folder) && !mayReadBySets(objects, folder))
        say(first, [], `no Application reads ${folder}`);
    }
  },
};

/** Whether all folders of an Application lie in a repository of which something lies here. */
function repositoriesHere(read: readonly Deployed[], facts: Facts): (one: Deployed) => boolean {
  const known = new Set(
    read.flatMap(({ sources }) => sources.filter(({ objects }) => objects.length > 0).map(urlOf)),
  );
  return ({ sources }) =>
    sources.every(
      (one) => known.has(urlOf(one)) || urlOf(one) === normalizedRepository(facts.repository ?? ''),
    );
}

function urlOf({ source }: { readonly source: unknown }): string {
  return normalizedRepository(textAt(source, 'repoURL') ?? '');
}
