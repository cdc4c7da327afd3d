import { textAt } from '../../values/field.ts';
import { application, isArtefact, sourcesOf } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD docs/operator-manual/high_availability.md:281. */
export const validRevision: ObjectRule = {
  id: 'valid-revision',
  level: 'strict',
  rows: ['C17'],
  why: 'a short name may be a branch or a tag, and Argo CD asks for both each time',
  help: 'write refs/heads/<branch>, refs/tags/<tag> or a commit',
  on: [application],
  check: ({ value }, _, say) => {
    for (const { source, path } of sourcesOf(value)) {
      // Charts and artefacts have versions, not branches.
      const isGit = textAt(source, 'chart') === undefined && !isArtefact(source);
      const revision = textAt(source, 'targetRevision') ?? 'HEAD';
      if (isGit && !/^(?:refs\/|[\da-f]{40}$)/.test(revision))
        say([...path, 'targetRevision'], `${revision} is no full name`);
    }
  },
};
