/** The forms in which other programs read issues. */
export const formats = ['github', 'junit', 'sarif'] as const;
