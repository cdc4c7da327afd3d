import { at, isList, isMap } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import { type Criterion, isGone } from './criterion.ts';
import { secretKey } from './forms.ts';
import { mentions } from './mentions.ts';
import { namesIn } from './names-in.ts';

/** Files, folders and roles of which only programs know whether they need them. */
export const whatProgramsRead: readonly Criterion[] = [
  {
    id: 'a file that nobody names',
    why: 'what files a program reads in the folder that it is given, it alone knows',
    holds: ({ place, before, after, original, kind }) =>
      /spec\.parameters\.objects\[\](?:\.jmesPath\[\])?\.objectAlias$/.test(place) &&
      kind !== 'rename a key' &&
      secretKey(after) &&
      !String(after).startsWith('..') &&
      String(before).startsWith('.') === String(after).startsWith('.') &&
      !mentions(at(original, ['spec', 'secretObjects']), String(before)),
  },
  {
    id: 'a folder less',
    why: 'what folders a program reads, it alone knows; a class of the CSI driver is another matter',
    holds: (mutation) =>
      / pod\.containers\[\]\.volumeMounts(?:\[\])?$/.test(mutation.place) &&
      isGone(mutation) &&
      !mountsClass(mutation),
  },
  {
    id: 'a role that nobody asks for here',
    why: 'no pod of the account mounts a class: what its programs do in AWS, they alone know',
    holds: (mutation, { objects }) =>
      /^ServiceAccount metadata\.annotations(?:\."eks\.amazonaws\.com\/role-arn")?$/.test(mutation.place) &&
      isGone(mutation) &&
      isRoleAlone(mutation) &&
      !objects.some(
        ({ value }) =>
          JSON.stringify(value).includes(
            `"serviceAccountName":"${String(at(mutation.original, ['metadata', 'name']))}"`,
          ) && JSON.stringify(value).includes('secretProviderClass'),
      ),
  },
];

/** Whether nothing but the role went. */
function isRoleAlone({ before }: Mutation): boolean {
  return !isMap(before) || Object.keys(before).length === 1;
}

/** Whether what was mounted is a volume of the CSI driver. */
function mountsClass({ before, original, path }: Mutation): boolean {
  const end = path.findIndex((step) => step === 'containers' || step === 'initContainers');
  const volumes = at(original, [...path.slice(0, end), 'volumes']);
  const names = namesIn(before);
  return (
    isList(volumes) &&
    volumes.some((each) => isMap(each) && each['csi'] !== undefined && names.includes(String(each['name'])))
  );
}
