import { createInterface } from 'node:readline/promises';

/** The two ends of a terminal: there are none where nobody can answer. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks a person. */
export interface Asker {
  /** The answer, or `undefined` when the person leaves. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Lets go of the terminal, without which the program would not end. */
  readonly close: () => void;
}

/** One reader for all questions: a reader for each would lose the lines that were typed ahead. */
export function openAsker({ input, output }: Dialogue): Asker {
  const reader = createInterface({ input, output });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      reader.setPrompt(question);
      reader.prompt();
      const { done, value } = await lines.next();
      return done === true ? undefined : value.trim();
    },
    close: () => reader.close(),
  };
}
