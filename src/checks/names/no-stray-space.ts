import { providerObjects } from '../csi/provider-objects.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { eachText, stepsOf, type Steps } from './each-text.ts';

/** Names that are looked up letter by letter, in places where the API server takes any text. */
const inPods = ['tolerations[].key', 'imagePullSecrets[].name'].map(stepsOf);

const inContainers = [
  'image',
  'env[].name',
  'env[].valueFrom.secretKeyRef.key',
  'securityContext.capabilities.drop[]',
  'volumeMounts[].mountPath',
].map(stepsOf);

const inExternalSecrets = ['data[].remoteRef.key', 'data[].remoteRef.property', 'dataFrom[].extract.key'];

const inTypes: Readonly<Record<string, readonly Steps[]>> = {
  'RoleBinding.rbac.authorization.k8s.io': ['subjects[].namespace', 'subjects[].name'].map(stepsOf),
  'Ingress.networking.k8s.io': ['spec.ingressClassName', 'spec.rules[].http.paths[].path'].map(stepsOf),
  'Application.argoproj.io': [
    'spec.project',
    'spec.source.repoURL',
    'spec.source.path',
    'spec.source.chart',
    'spec.source.directory.include',
    'spec.source.targetRevision',
    'spec.destination.namespace',
    'spec.sources[].repoURL',
    'spec.sources[].path',
    'spec.sources[].targetRevision',
  ].map(stepsOf),
  'AppProject.argoproj.io': ['spec.sourceRepos[]', 'spec.destinations[].namespace'].map(stepsOf),
  'ExternalSecret.external-secrets.io': inExternalSecrets.map((place) => stepsOf(`spec.${place}`)),
  'ClusterExternalSecret.external-secrets.io': inExternalSecrets.map((place) =>
    stepsOf(`spec.externalSecretSpec.${place}`),
  ),
};

export const noStraySpace: ObjectRule = {
  id: 'no-stray-space',
  level: 'contract',
  rows: ['R134', 'R06'],
  why: 'the space or the line break belongs to the name: nothing is called so, and nothing is found',
  help: 'write it without; a block of YAML ends in a line break unless it begins with |-',
  on: 'every',
  check: (object, _, say) => {
    const { value, type, pods } = object;
    const isKnown = Object.hasOwn(inTypes, type);
    if (!isKnown && pods === undefined && type !== providerClass) return;
    const look = (text: string, path: readonly (string | number)[]) => {
      if (text !== text.trim()) say([...path], words);
    };
    if (isKnown) for (const steps of inTypes[type] ?? []) eachText(value, steps, [], look);
    if (pods !== undefined)
      for (const steps of inPods) eachText(pods.spec, steps, [...pods.path, 'spec'], look);
    for (const container of pods?.containers ?? []) {
      const path = [...container.path];
      for (const steps of inContainers) eachText(container.value, steps, path, look);
    }
    if (type !== providerClass) return;
    for (const { path, name, alias } of providerObjects(object)) {
      if (name !== undefined) look(name, [...path, 'objectName']);
      if (alias !== undefined) look(alias, [...path, 'objectAlias']);
    }
  },
};

const words = 'begins or ends with a space or a line break';
