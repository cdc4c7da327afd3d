const escape =
  /\\(?:0[0-7]{0,2}|[1-7][0-7]{1,2}|x(?<two>[\dA-Fa-f]{2})|x\{(?<many>[\dA-Fa-f]+)\}|(?<control>[afnrtv])|(?<self>[\0-\x7f](?<!\w)|_))/y;
const knownClass = /\\(?:[dDsSwW]|[pP](?:[CLMNPSZ]|\{\^?[A-Za-z_ -]+\}))/y;
const posixClass = /\[:(\^?)(.*?):\]/sy;
const posixNames: ReadonlySet<string> = new Set(
  'alnum alpha ascii blank cntrl digit graph lower print punct space upper word xdigit'.split(' '),
);
const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const lastCharacter = 0x10_ff_ff;

/** Where a class of Perl or Unicode that begins here ends; `undefined` when none does. */
export function knownClassEnd(text: string, at: number): number | undefined {
  knownClass.lastIndex = at;
  return knownClass.test(text) ? knownClass.lastIndex : undefined;
}

/** The character that an escape stands for (regexp/syntax/parse.go, escape), and where it ends. */
export function escapeAt(
  text: string,
  at: number,
): { readonly character: number; readonly end: number } | undefined {
  escape.lastIndex = at;
  const found = escape.exec(text);
  if (found === null) return undefined;
  const { two, many, control, self } = found.groups ?? {};
  const hex = two ?? many;
  const character =
    hex !== undefined
      ? Number.parseInt(hex, 16)
      : (controls[control ?? ''] ?? self?.codePointAt(0) ?? Number.parseInt(found[0].slice(1), 8));
  return character > lastCharacter ? undefined : { character, end: escape.lastIndex };
}

/** Where the class that begins here ends (regexp/syntax/parse.go, parseClass); `undefined` when it is not right. */
export function classEnd(text: string, start: number): number | undefined {
  let at = start + (text[start + 1] === '^' ? 2 : 1);
  const first = at;
  while (text[at] !== ']' || at === first) {
    const end = namedEnd(text, at) ?? rangeEnd(text, at);
    if (end === undefined) return undefined;
    at = end;
  }
  return at + 1;
}

function namedEnd(text: string, at: number): number | undefined {
  posixClass.lastIndex = at;
  const [, , name] = posixClass.exec(text) ?? [];
  if (name !== undefined && posixNames.has(name)) return posixClass.lastIndex;
  return knownClassEnd(text, at);
}

/** One character, or two with a dash between them. */
function rangeEnd(text: string, at: number): number | undefined {
  posixClass.lastIndex = at;
  if (posixClass.test(text)) return undefined;
  const low = characterAt(text, at);
  if (low === undefined || text[low.end] !== '-' || text[low.end + 1] === ']') return low?.end;
  const high = characterAt(text, low.end + 1);
  return high === undefined || high.character < low.character ? undefined : high.end;
}

function characterAt(
  text: string,
  at: number,
): { readonly character: number; readonly end: number } | undefined {
  if (text[at] === '\\') return escapeAt(text, at);
  const character = text.codePointAt(at);
  return character === undefined ? undefined : { character, end: at + (character > 0xff_ff ? 2 : 1) };
}
