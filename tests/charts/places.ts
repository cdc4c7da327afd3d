import { field, textAt } from '../../src/values/field.ts';
import { goDuration } from '../../src/parse/model/go-duration.ts';
import { list } from '../secrets/list.ts';
import type { Rendered } from '../support/rendered.ts';
import type { ServiceInput } from './any-service.ts';
import { keysOfSecret, remoteText } from './given-secret.ts';
import { programView } from '../secrets/program-view.ts';

/** A value that was given, and the value that stands in its place. */
export interface Placed {
  readonly what: string;
  readonly given: unknown;
  readonly found: unknown;
}

type Place = (input: ServiceInput, objects: readonly Rendered[]) => readonly Placed[];

/** One value, if it was given. */
function one(what: string, given: unknown, found: unknown): readonly Placed[] {
  return given === undefined ? [] : [{ what, given, found }];
}

/** Each key of a map that was given, at the same key of a map that was rendered. */
function each(what: string, given: object | undefined, found: unknown): readonly Placed[] {
  return Object.entries(given ?? {}).flatMap(([key, value]: [string, unknown]) =>
    one(`${what}: ${key}`, value, field(found, key)),
  );
}

function kind(objects: readonly Rendered[], name: string): Rendered | undefined {
  return objects.find((object) => object.kind === name);
}

const deployment = (objects: readonly Rendered[]) => kind(objects, 'Deployment')?.['spec'];
const template = (objects: readonly Rendered[]) => field(deployment(objects), 'template');
const pod = (objects: readonly Rendered[]) => field(template(objects), 'spec');
const podMetadata = (objects: readonly Rendered[]) => field(template(objects), 'metadata');
const container = (objects: readonly Rendered[]) => list(field(pod(objects), 'containers'))[0];

function named(of: unknown, listName: string, name: string): unknown {
  return list(field(of, listName)).find((item) => textAt(item, 'name') === name);
}

const image: Place = ({ image: { registry, repository, tag, digest, pullPolicy } }, objects) => {
  const parts = [
    registry === undefined ? '' : `${registry}/`,
    repository,
    tag === undefined ? '' : `:${tag}`,
    digest === undefined ? '' : `@${digest}`,
  ];
  return [
    ...one('image', parts.join(''), field(container(objects), 'image')),
    ...one('pullPolicy', pullPolicy, field(container(objects), 'imagePullPolicy')),
  ];
};

const ports: Place = (input, objects) =>
  Object.entries(input.ports ?? {}).flatMap(([name, port]) => {
    const full = typeof port === 'number' ? { containerPort: port } : port;
    const { containerPort, servicePort = containerPort, protocol = 'TCP' } = full;
    return [
      ...one(
        `port ${name} of the container`,
        { name, containerPort, protocol },
        named(container(objects), 'ports', name),
      ),
      ...one(
        `port ${name} of the Service`,
        { name, port: servicePort, targetPort: name, protocol },
        named(kind(objects, 'Service')?.['spec'], 'ports', name),
      ),
    ];
  });

const env: Place = (input, objects) =>
  Object.entries(input.env ?? {}).flatMap(([name, given]) => {
    if (typeof given === 'string')
      return one(`variable ${name}`, { name, value: given }, named(container(objects), 'env', name));
    const { variables, keys } = programView(objects, 'web');
    return given.secret === undefined
      ? one(`variable ${name}`, remoteText(given), variables[name])
      : one(`variable ${name}`, given.key, keys[name]);
  });

const secrets: Place = (input, objects) =>
  Object.entries(input.secrets ?? {}).flatMap(([name, secret]) => {
    const isCsi = input.secretsBackend === 'csi';
    const { name: objectName = `web-${name}`, secretName } =
      (isCsi ? secret.csi : secret.externalSecrets) ?? {};
    const object = objects.find(({ metadata }) => metadata.name === objectName);
    const made = keysOfSecret(object, objects);
    const given = Object.entries(secret.keys).map(([key, value]) => [
      key,
      remoteText({ ...secret, ...value }),
    ]);
    const interval = secret.externalSecrets?.refreshInterval;
    const volume = isCsi ? (secret.csi?.volumeName ?? `secret-${name}`) : `secret-${name}`;
    const mount = named(container(objects), 'volumeMounts', volume);
    return [
      ...each(`keys of ${name}`, Object.fromEntries(given), made.keys),
      ...one(`Secret of ${name}`, made.name === undefined ? undefined : secretName, made.name),
      ...one(`mountPath of ${name}`, secret.mountPath, textAt(mount, 'mountPath')),
      ...(isCsi || interval === undefined
        ? []
        : one(
            `refreshInterval of ${name}`,
            goDuration(interval),
            textAt(object?.['spec'], 'refreshInterval'),
          )),
    ];
  });

const restarted: Place = (input, objects) =>
  Object.entries(input.secrets ?? {}).flatMap(([name, secret]) => {
    const isCsi = input.secretsBackend === 'csi';
    const objectName = (isCsi ? secret.csi?.name : secret.externalSecrets?.name) ?? `web-${name}`;
    const made = keysOfSecret(
      objects.find(({ metadata }) => metadata.name === objectName),
      objects,
    );
    const watched = Object.entries(kind(objects, 'Deployment')?.metadata.annotations ?? {})
      .filter(([key]) => key.endsWith('reloader.stakater.com/reload'))
      .flatMap(([, names]) => names.split(','));
    const found = watched.includes(made.name ?? objectName) ? 'reloader' : 'none';
    return one(`restart of ${name}`, secret.restart, found);
  });

const secretsBackend: Place = (input, objects) => {
  if (input.secretsBackend === undefined || Object.keys(input.secrets ?? {}).length === 0) return [];
  const expected = input.secretsBackend === 'csi' ? 'SecretProviderClass' : 'ExternalSecret';
  return one('secretsBackend', expected, kind(objects, expected)?.kind);
};

const probes: Place = (input, objects) =>
  Object.entries(input.probes ?? {}).flatMap(([name, given]) => {
    if (given === undefined) return [];
    const found = field(container(objects), `${name}Probe`);
    if (typeof given === 'string') return one(`${name} probe`, given, textAt(found, 'httpGet', 'path'));
    const { path, port, ...timing } = given;
    return [
      ...one(`${name} probe: path`, path, textAt(found, 'httpGet', 'path')),
      ...one(`${name} probe: port`, port, textAt(found, 'httpGet', 'port')),
      ...each(`${name} probe`, timing, found),
    ];
  });

const podSecurityContext: Place = (input, objects) => {
  const { seccompProfile, ...rest } = input.podSecurityContext ?? {};
  const found = field(pod(objects), 'securityContext');
  return [
    ...each('podSecurityContext', rest, found),
    ...one('seccompProfile', seccompProfile, textAt(found, 'seccompProfile', 'type')),
  ];
};

const securityContext: Place = (input, objects) => {
  const { capabilities, ...rest } = input.securityContext ?? {};
  const found = field(container(objects), 'securityContext');
  const given = Object.entries(capabilities ?? {}).filter(([, names = []]) => names.length > 0);
  return [
    ...each('securityContext', rest, found),
    ...each('capabilities', Object.fromEntries(given), field(found, 'capabilities')),
  ];
};

const serviceAccount: Place = (input, objects) => {
  const { name, role, automountToken, annotations } = input.serviceAccount ?? {};
  const account = kind(objects, 'ServiceAccount');
  const arn = role === undefined ? undefined : `arn:aws:iam::111111111111:role/${role}`;
  return [
    ...one('ServiceAccount', name, account?.metadata.name),
    ...one('ServiceAccount of the pods', name, textAt(pod(objects), 'serviceAccountName')),
    ...one('role', arn, account?.metadata.annotations?.['eks.amazonaws.com/role-arn']),
    ...one('token', automountToken, account?.['automountServiceAccountToken']),
    ...one('token of the pods', automountToken, field(pod(objects), 'automountServiceAccountToken')),
    ...each('annotations of the ServiceAccount', annotations, account?.metadata.annotations),
  ];
};

const service: Place = (input, objects) => {
  const found = kind(objects, 'Service');
  return [
    ...one('Service', input.service?.name, found?.metadata.name),
    ...one('type of the Service', input.service?.type, textAt(found?.['spec'], 'type')),
    ...each('annotations of the Service', input.service?.annotations, found?.metadata.annotations),
  ];
};

const ingress: Place = ({ ingress: given, service: front }, objects) => {
  if (given === undefined) return [];
  const found = kind(objects, 'Ingress');
  const rules = list(field(found?.['spec'], 'rules'));
  const backend = (port: string) => ({ service: { name: front?.name ?? 'web', port: { name: port } } });
  const paths = Object.entries(given.hosts).flatMap(([host, all]) => {
    const rule = rules.find((item) => (textAt(item, 'host') ?? '*') === host);
    return Object.entries(all).flatMap(([path, port]) =>
      one(
        `${host} ${path}`,
        { path, pathType: 'Prefix', backend: backend(port) },
        list(field(field(rule, 'http'), 'paths')).find((item) => textAt(item, 'path') === path),
      ),
    );
  });
  return [
    ...paths,
    ...one('class', given.className ?? given.class, textAt(found?.['spec'], 'ingressClassName')),
    ...each('annotations of the Ingress', given.annotations, found?.metadata.annotations),
    ...each('settings of the controller', controllerAnnotations(given), found?.metadata.annotations),
  ];
};

function controllerAnnotations({ alb = {}, nginx = {} }: NonNullable<ServiceInput['ingress']>): object {
  const all = {
    'alb.ingress.kubernetes.io/scheme': alb.scheme,
    'alb.ingress.kubernetes.io/target-type': alb.targetType,
    'alb.ingress.kubernetes.io/listen-ports':
      alb.listenPorts === undefined ? undefined : JSON.stringify(alb.listenPorts),
    'alb.ingress.kubernetes.io/certificate-arn': alb.certificateArn,
    'alb.ingress.kubernetes.io/group.name': alb.groupName,
    'nginx.ingress.kubernetes.io/ssl-redirect':
      nginx.sslRedirect === undefined ? undefined : String(nginx.sslRedirect),
    'nginx.ingress.kubernetes.io/proxy-body-size': nginx.proxyBodySize,
  };
  return all;
}

const selector: Place = (input, objects) => [
  ...one('selector', input.selector, field(field(deployment(objects), 'selector'), 'matchLabels')),
  ...one('selector of the Service', input.selector, field(kind(objects, 'Service')?.['spec'], 'selector')),
  ...each('selector among the labels of the pods', input.selector, field(podMetadata(objects), 'labels')),
];

const labels: Place = (input, objects) => [
  ...objects.flatMap((object) => each(`labels of ${object.kind}`, input.labels, object.metadata.labels)),
  ...each('labels of the pods', input.labels, field(podMetadata(objects), 'labels')),
];

const volumes: Place = (input, objects) =>
  Object.entries(input.volumes ?? {}).flatMap(([name, { mountPath, emptyDir }]) => [
    ...one(`volume ${name}`, { name, emptyDir }, named(pod(objects), 'volumes', name)),
    ...one(`mount ${name}`, { name, mountPath }, named(container(objects), 'volumeMounts', name)),
  ]);

/** Where every field of a service comes out. A new field of the schema does not compile until it has a line here. */
export const places: Readonly<Record<keyof Required<ServiceInput>, Place>> = {
  namespace: ({ namespace }, objects) =>
    objects.flatMap((object) => one(`namespace of ${object.kind}`, namespace, object.metadata.namespace)),
  image,
  command: ({ command }, objects) => one('command', command, field(container(objects), 'command')),
  args: ({ args }, objects) => one('args', args, field(container(objects), 'args')),
  ports,
  env,
  secrets: (input, objects) => [...secrets(input, objects), ...restarted(input, objects)],
  secretsBackend,
  resources: ({ resources }, objects) =>
    (['requests', 'limits'] as const).flatMap((part) =>
      each(part, resources?.[part], field(field(container(objects), 'resources'), part)),
    ),
  probes,
  replicas: ({ replicas }, objects) => one('replicas', replicas, field(deployment(objects), 'replicas')),
  podSecurityContext,
  securityContext,
  serviceAccount,
  service,
  ingress,
  selector,
  labels,
  annotations: ({ annotations }, objects) =>
    each('annotations', annotations, kind(objects, 'Deployment')?.metadata.annotations),
  podAnnotations: ({ podAnnotations }, objects) =>
    each('podAnnotations', podAnnotations, field(podMetadata(objects), 'annotations')),
  volumes,
};
