import { z } from 'zod';

/** Who may use the storage at once; one pod alone excludes the others. */
export const AccessModes = z
  .array(z.enum(['ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany', 'ReadOnlyMany']))
  .min(1)
  .refine(
    (modes) => modes.length === 1 || !modes.includes('ReadWriteOncePod'),
    'ReadWriteOncePod stands alone: expected it and no other mode, or no such',
  );
