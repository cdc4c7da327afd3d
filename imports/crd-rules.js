// What x-kubernetes-validations say in the CRDs of the kinds that we carry, as far as a word of a field decides about its neighbours: by kind and
// path, what `kubernetes-forms.js` says of whole maps and of fields (`fields`). Gateway API 1.4.1, httproutes.yaml; External Secrets Operator,
// clustersecretstores.yaml. `valid-route-rule` has those that count; the others are left out because
//   they name a shape that is always right, or how others write it: `esoNamespace` in sessionTags (a claim of its own);
//   they compare durations of timeouts: `request` and `backendRequest` are read by the gateway, which has limits of its own;
//   they ask about the values of two parentRefs or of matches together: tests/cluster/suites/validators/reasons.ts has them.
const sources = {
  ExtensionRef: 'extensionRef',
  RequestHeaderModifier: 'requestHeaderModifier',
  RequestMirror: 'requestMirror',
  RequestRedirect: 'requestRedirect',
  ResponseHeaderModifier: 'responseHeaderModifier',
  URLRewrite: 'urlRewrite',
};
const others = (source) => Object.values(sources).filter((other) => other !== source);
const filter = { when: Object.entries(sources).map(([type, source]) => ['type', [type], [source], others(source), 1]) };
const newPath = {
  when: [
    ['type', ['ReplaceFullPath'], ['replaceFullPath'], ['replacePrefixMatch'], 1],
    ['type', ['ReplacePrefixMatch'], ['replacePrefixMatch'], ['replaceFullPath'], 1],
  ],
};
const fraction = { atMostOne: ['percent', 'fraction'] };
const rules = 'spec.rules[]';
const filters = [`${rules}.filters[]`, `${rules}.backendRefs[].filters[]`];

export const crdRules = {
  HTTPRoute: Object.fromEntries([
    ...filters.flatMap((path) => [
      [path, filter],
      [`${path}.urlRewrite.path`, newPath],
      [`${path}.requestRedirect.path`, newPath],
      [`${path}.requestMirror`, fraction],
    ]),
  ]),
};
