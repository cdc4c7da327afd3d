import type { ObjectRule } from '../object-rule.ts';
import { providerObjects } from '../csi/provider-objects.ts';
import { providerClass } from '../kept/needs.ts';
import { placesOf, visitPlaces } from './places.ts';

const externalSecret = ['data[].remoteRef.key', 'data[].remoteRef.property', 'dataFrom[].extract.key'];

/** Names that are looked up letter by letter, in places where the API server takes any text. */
const places = placesOf<true>({
  pods: { 'tolerations[].key': true, 'imagePullSecrets[].name': true },
  'RoleBinding.rbac.authorization.k8s.io': { 'subjects[].namespace': true, 'subjects[].name': true },
  containers: {
    image: true,
    'env[].name': true,
    'env[].valueFrom.secretKeyRef.key': true,
    'securityContext.capabilities.drop[]': true,
    'volumeMounts[].mountPath': true,
  },
  'Ingress.networking.k8s.io': { 'spec.ingressClassName': true, 'spec.rules[].http.paths[].path': true },
  'Application.argoproj.io': {
    'spec.project': true,
    'spec.source.repoURL': true,
    'spec.source.path': true,
    'spec.source.chart': true,
    'spec.source.directory.include': true,
    'spec.source.targetRevision': true,
    'spec.destination.namespace': true,
    'spec.sources[].repoURL': true,
    'spec.sources[].path': true,
    'spec.sources[].targetRevision': true,
  },
  'AppProject.argoproj.io': { 'spec.sourceRepos[]': true, 'spec.destinations[].namespace': true },
  'ExternalSecret.external-secrets.io': Object.fromEntries(
    externalSecret.map((each) => [`spec.${each}`, true]),
  ),
  'ClusterExternalSecret.external-secrets.io': Object.fromEntries(
    externalSecret.map((each) => [`spec.externalSecretSpec.${each}`, true]),
  ),
});

export const noStraySpace: ObjectRule = {
  id: 'no-stray-space',
  level: 'contract',
  rows: ['R134', 'R06'],
  why: 'the space or the line break belongs to the name: nothing is called so, and nothing is found',
  help: 'write it without; a block of YAML ends in a line break unless it begins with |-',
  on: 'every',
  check: (object, _, say) => {
    visitPlaces(object, places, (found, _held, path) => {
      if (typeof found === 'string' && found !== found.trim()) say(path, words);
    });
    if (object.type !== providerClass) return;
    for (const { path, name, alias } of providerObjects(object)) {
      if (name !== undefined && name !== name.trim()) say([...path, 'objectName'], words);
      if (alias !== undefined && alias !== alias.trim()) say([...path, 'objectAlias'], words);
    }
  },
};

const words = 'begins or ends with a space or a line break';
