import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** distribution/reference regexp.go: host, path in lower case, tag, digest. */
const reference =
  /^(?:[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*(?::\w[-.\w]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$/;

export const validImage: ObjectRule = {
  id: 'valid-image',
  level: 'contract',
  rows: [],
  why: 'the kubelet cannot read the name of the image: "InvalidImageName", and the container never starts',
  help: 'write registry/path:tag, the path in lower case',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.containers ?? []) {
      const image = textAt(value, 'image')?.trim() ?? '';
      // What a pipeline puts in before the apply is not judged.
      if (image === '' || /[${}<>]/.test(image)) continue;
      if (!isReference(image)) say([...path, 'image'], `"${image}" is no name of an image`);
    }
  },
};

const answers = new Map<string, boolean>();

/** Many pods run one image. */
function isReference(image: string): boolean {
  const known = answers.get(image);
  if (known !== undefined) return known;
  if (answers.size > 10_000) answers.clear();
  const answer = image.length < 1024 && reference.test(image);
  answers.set(image, answer);
  return answer;
}
