import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** kubernetes.io docs, Images: without a tag, latest is meant. */
export const noLatestTag: ObjectRule = {
  id: 'no-latest-tag',
  level: 'strict',
  rows: [],
  why: 'what is newest changes without a commit: nothing is rolled out, and two pods may run two programs',
  help: 'write the tag of a release, or a digest',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.containers ?? []) {
      const image = textAt(value, 'image') ?? '';
      if (image === '' || image.includes('@') || /[${}<>]/.test(image)) continue;
      const name = image.slice(image.lastIndexOf('/') + 1);
      if (name.endsWith(':latest') || !name.includes(':'))
        say([...path, 'image'], `${image} is whatever is newest`);
    }
  },
};
