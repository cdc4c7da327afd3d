/** A form that a text must have. */
export interface Form {
  readonly fits: (text: string) => boolean;
  /** The form in words, behind "is no". */
  readonly words: string;
  /** Where a number may stand too: whether an empty text may. */
  readonly mayBeEmpty?: boolean;
}

/** The form of a pattern. An empty text has every form: where something is needed, its length says so. */
export function form(pattern: string, words: string): Form {
  return { fits: matches(pattern), words };
}

export function matches(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`, 'su');
  return (text) => text === '' || whole.test(text);
}
