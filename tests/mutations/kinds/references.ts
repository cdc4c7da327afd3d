import { edited, isMap } from '../edit.ts';
import type { MutationKind } from '../mutation.ts';
import { type Place, placeText } from '../place.ts';
import { typo } from '../typo.ts';
import { typeOf } from '../../../src/values/type-of.ts';
import type { View } from '../view.ts';
import type { Environment } from '../sample.ts';
import type { Random } from '../random.ts';

/** Places that name something else, here or elsewhere. */
const references: readonly RegExp[] = [
  / pod\.serviceAccountName$/,
  /(?:secretKeyRef|configMapKeyRef)\.(?:name|key)$/,
  /(?:secretRef|configMapRef|imagePullSecrets\[\]|configMap)\.name$/,
  /\.(?:secretName|claimName|secretProviderClass|items\[\]\.key)$/,
  /volumeMounts\[\]\.name$/,
  / pod\.volumes\[\]\.name$/,
  /(?:httpGet|tcpSocket)\.port$/,
  /\.targetPort$/,
  /ports\[\]\.(?:name|containerPort|port)$/,
  /(?:selector|matchLabels|podSelector)\.[^.]*(?:"[^"]*")?[^.]*$/,
  /backend\.service\.(?:name|port\.(?:name|number))$/,
  /ingressClassName$/,
  /(?:scaleTargetRef|parentRefs\[\]|backendRefs\[\]|roleRef|subjects\[\])\.(?:name|kind|port|namespace)$/,
  /(?:secretStoreRef|target)\.(?:name|kind)$/,
  /remoteRef\.(?:key|property)$/,
  /data\[\]\.(?:secretKey|objectName|key)$/,
  /\.(?:objectName|objectAlias)$/,
  / spec\.(?:project|serviceName)$/,
  / spec\.destination\.(?:name|namespace|server)$/,
  / spec\.source\.(?:repoURL|path|targetRevision|chart)$/,
  /AppProject\.argoproj\.io spec\.(?:sourceRepos\[\]|destinations\[\]\.\w+|\w+Whitelist\[\]\.\w+)$/,
  / metadata\.(?:name|namespace)$/,
  /template\.metadata\.labels\./,
  /spec\.endpoints\[\]\.port$/,
  /conditions\[\]\.namespaces\[\]$/,
  /secret\.reloader\.stakater\.com\/reload/,
  /secretproviderclass\.reloader\.stakater\.com\/reload/,
];

function text({ value }: Place): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A name of something with a slip of the finger, with more behind it, or the name of something else in the environment. */
export const breakReference: MutationKind = {
  name: 'break a reference',
  make: (view, random, environment) => {
    const type = typeOfView(view);
    const place = random.pick(view.places.filter((each) => isReference(type, view, each)));
    const before = place && text(place);
    if (place === undefined || before === undefined || before === '') return undefined;
    const after =
      typeof place.value === 'number'
        ? place.value + 1 + random.below(99)
        : anotherName(before, random, environment);
    if (after === undefined || after === before) return undefined;
    return { path: place.path, root: edited(view.root, place.path, () => after), before: place.value, after };
  },
};

function anotherName(name: string, random: Random, { objects }: Environment): string | undefined {
  const metadata = random.pick(objects)?.value['metadata'];
  const other = isMap(metadata) && typeof metadata['name'] === 'string' ? metadata['name'] : name;
  return random.pick([typo(name, random), typo(name, random), `${name}-${random.below(100)}`, other]);
}

function isReference(type: string, { prefix }: View, { path }: Place): boolean {
  const place = placeText(type, [...prefix, ...path]);
  return references.some((form) => form.test(place));
}

function typeOfView({ back, root }: View): string {
  const object = back(root);
  if (!isMap(object)) return '';
  return typeOf(String(object['apiVersion']), String(object['kind']));
}

/** A namespace of its own, none, or one that is not there. */
export const changeNamespace: MutationKind = {
  name: 'change a namespace',
  make: (view, random) => {
    const place = random.pick(
      view.places.filter(({ path, value }) => path.at(-1) === 'namespace' && typeof value === 'string'),
    );
    if (place === undefined || typeof place.value !== 'string') return undefined;
    const { value, path } = place;
    const names = ['default', 'kube-system', 'argocd', `${value}-${random.below(100)}`, typo(value, random)];
    const after = random.pick(names.filter((name) => name !== value));
    return { path, root: edited(view.root, path, () => after), before: value, after };
  },
};
