import { parseAst } from 'rolldown/parseAst';

/** Only files that have such a literal are parsed. */
const hasSpread = /\{\s*\.\.\./;

/** Nothing, which the bundler does not know: it would take a plain `undefined` away again. */
const nothing = '...globalThis.undefined,';

/**
 * Puts nothing before the first spread of a literal, as in `{ ...one, name }`. In Node 20 (V8 11.3; Node 22 has it mended) each object of such a literal gets
 * a hidden class of its own once the literal was passed a few times: to make it takes five times as long, to keep it a few hundred bytes more, and
 * whatever reads it meets a stranger each time. Where something stands before the spread it does not. Nothing moves to another line.
 */
export const steadySpreads = {
  name: 'steady-spreads',
  transform: {
    filter: { code: hasSpread },
    handler: (code, id) => withSteadySpreads(code, /\.[cm]?ts$/.test(id) ? 'ts' : 'js'),
  },
};

export function withSteadySpreads(code, lang) {
  const starts = [];
  visit(parseAst(code, { lang }), starts);
  const parts = [];
  let end = 0;
  for (const start of starts.toSorted((one, other) => one - other)) {
    parts.push(code.slice(end, start + 1), nothing);
    end = start + 1;
  }
  return parts.join('') + code.slice(end);
}

function visit(node, starts) {
  if (Array.isArray(node)) for (const each of node) visit(each, starts);
  else if (typeof node === 'object' && node !== null) {
    if (isUnsteady(node)) starts.push(node.start);
    for (const each of Object.values(node)) visit(each, starts);
  }
}

/** One that is nothing but a spread is a copy, and steady. */
function isUnsteady({ type, properties }) {
  return type === 'ObjectExpression' && properties.length > 1 && properties[0].type === 'SpreadElement';
}
