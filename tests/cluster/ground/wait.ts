/**
 * Asks until `find` finds something, and gives it back. `describe` says what was awaited and is asked for again when time is up, so that it can
 * hold what was there instead. An error of `find` counts as "not yet" and is named in the end.
 */
export async function waitFor<Found>(
  describe: string | (() => string),
  find: () => Promise<Found | undefined | false> | Found | undefined | false,
  { seconds = 60, every = 100 }: { readonly seconds?: number; readonly every?: number } = {},
): Promise<Found> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  for (;;) {
    try {
      const found = await find();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      if (error instanceof Final) throw error.cause;
      last = error;
    }
    if (Date.now() > end) {
      const awaited = typeof describe === 'string' ? describe : describe();
      throw new Error(`not within ${seconds} s: ${awaited}`, { cause: last });
    }
    await pause(every);
  }
}

/** Thrown inside `waitFor`'s question: waiting longer cannot help. */
export class Final extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
