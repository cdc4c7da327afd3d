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

/** How many texts of a form are remembered: nearly all objects share their labels, and looking again costs more than remembering. */
const most = 2000;

export function matches(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`, 'su');
  const known = new Set<string>();
  return (text) => {
    if (text === '' || known.has(text)) return true;
    if (!whole.test(text)) return false;
    if (known.size < most) known.add(text);
    return true;
  };
}
