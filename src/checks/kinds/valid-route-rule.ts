import { field, listAt, textAt, valueAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** Gateway API 1.4.1 config/crd/standard/gateway.networking.k8s.io_httproutes.yaml, x-kubernetes-validations. */
export const validRouteRule: ObjectRule = {
  id: 'valid-route-rule',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a route whose paths, filters or backends contradict each other',
  help: 'begin paths with /, write a port for each Service, and each kind of filter once',
  on: ['HTTPRoute.gateway.networking.k8s.io'],
  check: ({ value }, _, say) => {
    for (const [index, rule] of listAt(value, 'spec', 'rules').entries()) {
      const path = ['spec', 'rules', index];
      checkPaths(rule, path, say);
      checkFilters(rule, path, say);
      checkReplacedPrefix(rule, path, say);
      checkPort(listAt(rule, 'backendRefs'), [...path, 'backendRefs'], say);
      for (const [at, backend] of listAt(rule, 'backendRefs').entries())
        checkFilters(backend, [...path, 'backendRefs', at], say);
    }
  },
};

function checkPaths(rule: unknown, path: FieldPath, say: SayOfField): void {
  for (const [index, match] of listAt(rule, 'matches').entries()) {
    const text = textAt(match, 'path', 'value');
    if (text === undefined || textAt(match, 'path', 'type') === 'RegularExpression') continue;
    const place = [...path, 'matches', index, 'path', 'value'];
    if (!text.startsWith('/')) say(place, 'does not begin with /');
    else if (/\/\/|\/\.\.?(?:\/|$)|%2f|#/i.test(text)) say(place, 'has //, /./, /../, %2F or # in it');
    else if (!/^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/.test(text))
      say(place, 'has a character that no path has');
  }
}

const single = new Set(['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect', 'URLRewrite']);

function checkFilters(holder: unknown, path: FieldPath, say: SayOfField): void {
  const known = new Set<unknown>();
  for (const [index, filter] of listAt(holder, 'filters').entries()) {
    const type = field(filter, 'type');
    if (typeof type === 'string' && single.has(type) && known.has(type))
      say([...path, 'filters', index, 'type'], `${type} a second time`);
    known.add(type);
    const mirror = ['requestMirror', 'backendRef'];
    if (valueAt(filter, ...mirror) !== undefined)
      checkPort([valueAt(filter, ...mirror)], [...path, 'filters', index, ...mirror], say, false);
  }
  if (known.has('RequestRedirect') && (known.has('URLRewrite') || listAt(holder, 'backendRefs').length > 0))
    say([...path, 'filters'], 'a redirect has no place beside a rewrite, nor beside backends');
}

/** A prefix can be replaced only where one prefix was matched. */
function checkReplacedPrefix(rule: unknown, path: FieldPath, say: SayOfField): void {
  const own = listAt(rule, 'filters');
  const ofBackends = listAt(rule, 'backendRefs').flatMap((backend) => listAt(backend, 'filters'));
  const replaces = [...own, ...ofBackends].some((filter) =>
    ['urlRewrite', 'requestRedirect'].some(
      (kind) => textAt(filter, kind, 'path', 'type') === 'ReplacePrefixMatch',
    ),
  );
  if (!replaces || field(rule, 'matches') === undefined) return;
  const matches = listAt(rule, 'matches');
  const [only] = matches;
  if (matches.length !== 1 || (textAt(only, 'path', 'type') ?? 'PathPrefix') !== 'PathPrefix')
    say([...path, 'matches'], 'replacePrefixMatch needs exactly one match, of a PathPrefix');
}

function checkPort(backends: readonly unknown[], path: FieldPath, say: SayOfField, isList = true): void {
  for (const [index, backend] of backends.entries()) {
    const isService =
      (textAt(backend, 'group') ?? '') === '' && (textAt(backend, 'kind') ?? 'Service') === 'Service';
    if (isService && field(backend, 'name') !== undefined && (field(backend, 'port') ?? null) === null)
      say([...path, ...(isList ? [index] : []), 'port'], 'is missing, and a Service needs it');
  }
}
