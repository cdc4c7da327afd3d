import { z } from 'zod';
import { AccessModes } from './access-modes.ts';
import { ContainerPath, DnsSubdomain, Quantity } from './formats.ts';

/** A folder that begins empty with each pod and goes with it. */
const EmptyDir = z.strictObject({
  /** How much it may hold; a pod that writes more is ended. Default: as much as the node has. @example 64Mi */
  sizeLimit: Quantity.optional(),
  /** Memory: the files count as the pod's memory, and never touch a disk. */
  medium: z.literal('Memory').optional(),
});

/** Storage that outlives the pods. All pods of the service share it. */
const PersistentVolumeClaim = z
  .strictObject({
    /** Whether Purser renders the claim; false when it exists already. */
    create: z.boolean().default(true),
    /** The claim's name. Default: <service>-<volume>. */
    name: DnsSubdomain.optional(),
    /** How much it holds, such as 10Gi. */
    storage: Quantity.optional(),
    /** The StorageClass. Default: the cluster's. */
    storageClassName: DnsSubdomain.optional(),
    /** Who may use the storage at once. Default: ReadWriteOnce. */
    accessModes: AccessModes.optional(),
  })
  .refine(({ create, storage }) => !create || storage !== undefined, {
    path: ['storage'],
    error: 'missing: how much the claim has to hold, such as 10Gi',
  })
  .refine(
    ({ create, storage, storageClassName, accessModes }) =>
      create || [storage, storageClassName, accessModes].every((each) => each === undefined),
    'a claim that exists already takes a name and nothing else',
  )
  .refine(({ create, name }) => create || name !== undefined, {
    path: ['name'],
    error: 'missing: the name of the claim that exists already',
  });

/** A folder beside the image, of exactly one kind. */
export const Volume = z
  .strictObject({
    /** The folder at which the volume appears in the container. @example /tmp */
    mountPath: ContainerPath,
    /** Whether the program may only read it. */
    readOnly: z.boolean().default(false),
    /** A folder that begins empty with each pod and goes with it; `{}` has no limit. */
    emptyDir: EmptyDir.optional(),
    /** Storage that outlives the pods and is shared by all of them. */
    persistentVolumeClaim: PersistentVolumeClaim.optional(),
  })
  .refine(
    ({ emptyDir, persistentVolumeClaim }) =>
      (emptyDir === undefined) !== (persistentVolumeClaim === undefined),
    'expected exactly one of emptyDir and persistentVolumeClaim',
  );
export type Volume = Readonly<z.output<typeof Volume>>;
