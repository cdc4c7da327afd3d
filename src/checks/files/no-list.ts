import { contentOf } from '../../manifests/documents/read-all.ts';
import { listAt, textAt } from '../../values/field.ts';
import type { FileRule } from '../file-rule.ts';

/** Argo CD reposerver/repository/repository.go, GenerateManifests. */
export const noList: FileRule = {
  id: 'no-list',
  level: 'strict',
  rows: ['B8'],
  why: 'Argo CD applies what is in a List as if it stood alone: two objects of one name hide in it, and so does each change',
  help: 'write each object as a document of its own',
  check: ({ documents }, say) => {
    for (const document of documents) {
      const { value } = document;
      if (textAt(value, 'kind')?.endsWith('List') === true && listAt(value, 'items').length > 0)
        say(contentOf(document), `the List holds ${listAt(value, 'items').length} objects`);
    }
  },
};
