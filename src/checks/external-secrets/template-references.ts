import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { once } from '../objects/once.ts';

/** What a Go template reads of the keys that were fetched. */
interface References {
  /** Keys that have to be there: `.name`, `$.name`, and `index . "name"` where nothing takes its place. */
  readonly keys: readonly string[];
  /** Keys that it reads, these and those that may be absent. */
  readonly read: readonly string[];
  /** Whether it may read others besides: the whole map is handed on, or the dot means something else. */
  readonly readsMore: boolean;
  /** What was meant as a key and is none: `.my-key`, which is a subtraction, and `.my.key`, as every value is a text. */
  readonly broken: readonly string[];
}

/** Of text/template/parse/lex.go: what is quoted hides the end of an action, and is no action itself. */
const action =
  /\{\{(?:-\s)?\s*(?:\/\*.*?\*\/\s*-?|((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|[^"`'}]|\}(?!\}))*))\}\}/gs;
const quoted = /"((?:[^"\\\n]|\\.)*)"|`([^`]*)`|'(?:[^'\\\n]|\\.)*'/g;
/** What changes the meaning of the dot: in such templates nothing is told. */
const moved = /(?<![\w.$])(?:range|with|define|template|block)\b/;
const byName = /(?<![\w.$])(index|get|hasKey)\s+[.$]\s+"(\d+)"/g;
/** What asks whether something is there, or puts something else in its place. */
const standIn = /(?<![\w.$])(?:if|default|or|and|not|coalesce|ternary|empty|eq|ne)\b/;
const byField = /(?<![\w)\].])\.([A-Za-z_]\w*)([\w.-]*)/g;
const whole = /(?<![\w)\].$])\.(?![\w.])|\$(?![\w.])/;
const others: References = { keys: [], read: [], readsMore: true, broken: [] };

function templateReferences(text: string): References {
  const needed = new Set<string>();
  const optional = new Set<string>();
  const broken = new Set<string>();
  let readsMore = false;
  for (const [, inner = ''] of text.matchAll(action)) {
    const texts: string[] = [];
    const bare = inner.replaceAll(quoted, (_, one?: string, other?: string) => {
      texts.push(one ?? other ?? '');
      return `"${texts.length - 1}"`;
    });
    if (moved.test(bare)) return others;
    const hasStandIn = standIn.test(bare);
    for (const [, name, place] of bare.matchAll(byName))
      (name === 'index' && !hasStandIn ? needed : optional).add(texts[Number(place)] ?? '');
    readsMore ||= whole.test(bare.replaceAll(byName, ''));
    for (const [word, key = '', rest = ''] of bare.matchAll(byField)) {
      if (rest !== '') broken.add(word);
      (rest === '' ? needed : optional).add(key);
    }
  }
  return {
    keys: [...needed].filter((key) => !optional.has(key)),
    read: [...needed, ...optional],
    readsMore,
    broken: [...broken],
  };
}

/** A text of a template, where it stands below it, and what it reads. */
interface TemplateText {
  readonly path: FieldPath;
  readonly references: References;
}

/** Every text of the template of a Secret that is executed: what becomes its keys, its labels and its annotations. */
export const templateTexts = once((template: object): readonly TemplateText[] => {
  const found: TemplateText[] = [];
  for (const path of places)
    for (const [name, text] of Object.entries(mapAt(template, ...path) ?? {}))
      if (typeof text === 'string' && text.includes('{{'))
        found.push({ path: [...path, name], references: templateReferences(text) });
  for (const [index, each] of listAt(template, 'templateFrom').entries()) {
    const text = textAt(each, 'literal');
    if (text?.includes('{{') === true)
      found.push({ path: ['templateFrom', index, 'literal'], references: templateReferences(text) });
  }
  return found;
});

const places = [['data'], ['metadata', 'labels'], ['metadata', 'annotations']] as const;
