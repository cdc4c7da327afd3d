/** What is said of it, escaped or not. */
export const nul = {
  what: 'the character U+0000 is not allowed',
  help: 'remove it: it ends every name, path, argument and variable',
} as const;

/** Whether an escape made one. */
export const holdsNul = (value: unknown): boolean => typeof value === 'string' && value.includes('\0');
