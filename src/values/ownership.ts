/** The first line of every file that Purser renders: it tells readers where to edit, and Purser what it may replace or remove. */
export const ownershipHeader =
  '# Rendered by purser from environments/; edit there, then run purser synth.\n';

/** Shorter than the header, so that files with an older or newer wording stay ours. */
const stablePrefix = '# Rendered by purser';

/** Whether Purser wrote the file; the beginning of its text is enough. */
export function isOwned(text: string): boolean {
  return text.startsWith(stablePrefix);
}
