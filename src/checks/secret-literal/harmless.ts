const zero = 0x30;
const nine = 0x39;
const capitalA = 0x41;
const capitalZ = 0x5a;
const space = 0x20;
const slash = 0x2f;
const colon = 0x3a;
const equals = 0x3d;
const at = 0x40;

/** In one word. A token of 20 random characters has about eleven, and fewer than four once in 5,000. */
const fewestMarks = 4;

function isMark(code: number): boolean {
  return (code >= zero && code <= nine) || (code >= capitalA && code <= capitalZ);
}

/** A colon before a slash belongs to an address, and before a digit to a port or an image tag. */
function isPlainColon(next: number): boolean {
  return next === slash || (next >= zero && next <= nine);
}

/**
 * The precheck, because most strings are names: a secret needs an `=`, an `@` or a colon that separates, or a word with
 * digits and capitals. One plain pass is several times
 * faster than the patterns. A weaker sign than these must be added here as well, or its detector never sees the text.
 */
export function isPlainlyHarmless(text: string): boolean {
  let marks = 0;
  let spaces = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === at || code === equals) return false;
    if (code === colon && (spaces > 0 || !isPlainColon(text.charCodeAt(index + 1)))) return false;
    if (code <= space) {
      marks = 0;
      spaces += 1;
    } else if (isMark(code)) {
      marks += 1;
      if (marks >= fewestMarks) return false;
    }
  }
  return true;
}
