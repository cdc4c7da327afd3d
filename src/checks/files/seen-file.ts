import { fateOf, type Fate } from '../../manifests/argocd-directory/fate.ts';
import { readAll, type ReadDocument } from '../../manifests/documents/read-all.ts';
import { objectsIn, type Objects } from '../../manifests/objects-in.ts';

/** A file of manifests while it is looked at. */
export interface SeenFile extends Objects {
  readonly path: string;
  /** Without the folders. */
  readonly name: string;
  readonly text: string;
  readonly documents: readonly ReadDocument[];
  /** What Argo CD makes of its text where it selects the file. */
  readonly fate: Fate;
}

export function seenFile(path: string, text: string): SeenFile {
  const documents = readAll(text);
  const { objects, faults, isForeign } = objectsIn(documents);
  return {
    objects,
    faults,
    isForeign,
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    text,
    documents,
    fate: faults.some(({ path: at }) => at.length > 0) ? 'failed' : fateOf(documents, text),
  };
}
