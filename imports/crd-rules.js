// What x-kubernetes-validations say in the CRDs of the kinds that we carry: by kind and place, in the words of `kubernetes-forms.js`. Gateway API
// 1.4.1, httproutes.yaml; External Secrets Operator 2.9, secretstores.yaml and clustersecretstores.yaml; the other CRDs have none. What counts or
// compares is in `src/checks/kinds/valid-route-rule.ts`. Two are left out: `backendRequest` not above `request`, as durations of the gateway's own
// form; and parentRefs that are alike, with all the defaults that they have (`tests/cluster/suites/validators/reasons.ts`).
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

const tags = { 'spec.provider.aws.customSessionTags': { keys: 'sessionTag' } };

export const crdRules = {
  SecretStore: tags,
  ClusterSecretStore: tags,
  HTTPRoute: Object.fromEntries([
    ...filters.flatMap((path) => [
      [path, filter],
      [`${path}.urlRewrite.path`, newPath],
      [`${path}.requestRedirect.path`, newPath],
      [`${path}.requestMirror`, fraction],
    ]),
  ]),
};
