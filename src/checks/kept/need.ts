import type { FieldPath } from '../../values/field-path.ts';
import type { FileReader } from './file-reader.ts';

/** What an object needs of another one in its namespace. */
export interface Need {
  /** The type of the other: `Secret`, `ConfigMap`, `SecretProviderClass.secrets-store.csi.x-k8s.io` … */
  readonly type: string;
  readonly name: string;
  /** The key that must be there; absent when the whole object is meant. */
  readonly key?: string | undefined;
  /** What `envFrom` writes before each key. */
  readonly prefix?: string | undefined;
  /** Who reads the files of a volume, where that is said. */
  readonly reader?: FileReader | undefined;
  /** How it is used; `pull secrets` are those of a ServiceAccount. */
  readonly use:
    | 'variable'
    | 'variables'
    | 'files'
    | 'pull secret'
    | 'pull secrets'
    | 'certificate'
    | 'credentials'
    | 'account'
    | 'store'
    | 'template'
    | 'claim'
    | 'scale'
    | 'backend'
    | 'names'
    | 'binding'
    | 'reload';
  /** Whether it has to be reached by a port of the nodes. */
  readonly byNodes?: true | undefined;
  /** Whether the pods start without it. */
  readonly isOptional: boolean;
  readonly path: FieldPath;
}

const outside: ReadonlySet<string> = new Set<Need['use']>([
  'certificate',
  'credentials',
  'pull secrets',
  'template',
  'backend',
  'names',
  'binding',
]);

/** Whether no pod of the object itself reads it: what reads it comes up without, and reads it once it is there. */
export function isReadOutside({ use }: Need): boolean {
  return outside.has(use);
}
