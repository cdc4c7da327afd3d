const quotedText = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/y;
/** What ends or hides something between brackets: brackets, and quotes and comments where a word may begin. */
const inBrackets = /[[\]{}]|(?<=[\s,:[{])["'#]/g;

/** Behind the quote or the bracket that closes the one at `start`; `undefined` when there is none. */
export function endOfFlow(text: string, start: number): number | undefined {
  return '[{'.includes(text[start] ?? ' ') ? endOfBrackets(text, start) : endOfQuotes(text, start);
}

function endOfQuotes(text: string, start: number): number | undefined {
  quotedText.lastIndex = start;
  return quotedText.test(text) ? quotedText.lastIndex : undefined;
}

function endOfBrackets(text: string, start: number): number | undefined {
  let depth = 0;
  inBrackets.lastIndex = start;
  for (let found = inBrackets.exec(text); found !== null; found = inBrackets.exec(text)) {
    const [sign] = found;
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else {
      const end = sign === '#' ? lineEnd(text, found.index) : endOfQuotes(text, found.index);
      if (end === undefined) return undefined;
      inBrackets.lastIndex = end;
    }
    if (depth === 0) return inBrackets.lastIndex;
  }
  return undefined;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
