/** A block of code of a page: its language, and the file that its first line names. */
export interface CodeBlock {
  readonly language: string;
  readonly path: string | undefined;
  readonly text: string;
}

/** The blocks of a Markdown page, in their order. */
export function codeBlocks(page: string): readonly CodeBlock[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => {
    const [, path] = /^(?:#|\/\/) ([\w./-]+)\n/.exec(text) ?? [];
    const body = path === undefined ? text : text.slice(text.indexOf('\n') + 1);
    return { language, path, text: body };
  });
}
