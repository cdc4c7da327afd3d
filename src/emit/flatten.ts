const anything = /$/;

/**
 * The same text, held in one piece. V8 keeps a text that was put together as the tree of its pieces, six times its size (measured over
 * 165,000 files: 1.6 GB against 0.25); matching an expression joins them for good.
 */
export function flatten(text: string): string {
  anything.test(text);
  return text;
}
