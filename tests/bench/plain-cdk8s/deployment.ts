import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Probe } from '../../../environments/probe.ts';
import { metadata } from './metadata.ts';
import type { Deployable } from './read-shop.ts';
import type { UsedSecret } from './secrets.ts';

export function deployment(scope: Construct, secrets: readonly UsedSecret[], deployable: Deployable): void {
  const { name, service } = deployable;
  const { seccompProfile, ...podSecurity } = service.podSecurityContext;
  const labels = { ...service.labels, 'app.kubernetes.io/name': name };
  const mounted = mounts(secrets, deployable);
  new k8s.KubeDeployment(scope, 'deployment', {
    metadata: metadata(deployable, { ...restarts(secrets, deployable), ...service.annotations }),
    spec: {
      replicas: service.replicas ?? 2,
      selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      template: {
        metadata: { labels },
        spec: defined({
          serviceAccountName: name,
          automountServiceAccountToken: service.serviceAccount.automountToken,
          securityContext: defined({ ...podSecurity, seccompProfile: { type: seccompProfile } }),
          containers: [container(secrets, deployable)],
          volumes: mounted.map(({ volume }) => volume).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        }),
      },
    },
  });
}

function container(secrets: readonly UsedSecret[], deployable: Deployable): k8s.Container {
  const { name, service } = deployable;
  const { command, args, image, ports, probes, securityContext } = service;
  return defined({
    name,
    image: `${image.repository}:${image.tag}`,
    imagePullPolicy: image.pullPolicy,
    command,
    args,
    ports: Object.entries(ports).map(([port, given]) => ({
      name: port,
      containerPort: typeof given === 'number' ? given : given.containerPort,
      protocol: typeof given === 'number' ? 'TCP' : given.protocol,
    })),
    env: variables(secrets, deployable),
    resources: {
      requests: quantities(service.resources.requests),
      limits: quantities(service.resources.limits),
    },
    startupProbe: probe(probes.startup),
    readinessProbe: probe(probes.readiness),
    livenessProbe: probe(probes.liveness),
    volumeMounts: mounts(secrets, deployable).map(({ mount }) => mount),
    securityContext: {
      ...securityContext,
      capabilities: { drop: securityContext.capabilities.drop },
    },
  });
}

/** Level 1 properties are absent or defined, and Kubernetes leaves empty lists out. */
function defined<Given extends object>(
  given: Given,
): { [Key in keyof Given]: Exclude<Given[Key], undefined> };
function defined(given: object): object {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function variables(secrets: readonly UsedSecret[], { service }: Deployable): k8s.EnvVar[] {
  const nameOf = new Map(secrets.map((secret) => [secret.name, secret.secretName]));
  return Object.entries(service.env)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => {
      if (typeof value === 'string') return { name, value };
      const { secret = 'env', key = name } = value;
      return { name, valueFrom: { secretKeyRef: { name: nameOf.get(secret) ?? secret, key } } };
    });
}

function quantities(amounts: Readonly<Record<string, string | undefined>>): Record<string, k8s.Quantity> {
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([name, amount]) =>
      amount === undefined ? [] : [[name, k8s.Quantity.fromString(amount)]],
    ),
  );
}

function probe(given: Probe | undefined): k8s.Probe | undefined {
  if (given === undefined) return undefined;
  const { path = '/', port = 'http', initialDelaySeconds } = given;
  const { periodSeconds, timeoutSeconds, successThreshold, failureThreshold } = given;
  return {
    httpGet: { path, port: k8s.IntOrString.fromString(port), scheme: 'HTTP' },
    ...(initialDelaySeconds === undefined ? {} : { initialDelaySeconds }),
    periodSeconds,
    timeoutSeconds,
    successThreshold,
    failureThreshold,
  };
}

interface Mount {
  readonly volume: k8s.Volume;
  readonly mount: k8s.VolumeMount;
}

function mounts(secrets: readonly UsedSecret[], deployable: Deployable): readonly Mount[] {
  const ofVolumes = Object.entries(deployable.service.volumes).map(([name, { mountPath, emptyDir }]) => ({
    volume: { name, emptyDir: { sizeLimit: k8s.Quantity.fromString(emptyDir?.sizeLimit ?? '64Mi') } },
    mount: { name, mountPath },
  }));
  return [...secrets.flatMap((secret) => secretMount(secret, deployable)), ...ofVolumes].toSorted(
    (one, other) => (one.mount.mountPath < other.mount.mountPath ? -1 : 1),
  );
}

function secretMount(secret: UsedSecret, { environment }: Deployable): readonly Mount[] {
  const { name, objectName, secretName, keys, mountPath } = secret;
  const volume = `secret-${name}`;
  if (environment.secrets.backend === 'csi') {
    const at = mountPath ?? `${environment.secrets.csi.mountRoot}/${name}`;
    const csi = {
      driver: 'secrets-store.csi.k8s.io',
      readOnly: true,
      volumeAttributes: { secretProviderClass: objectName },
    };
    return [{ volume: { name: volume, csi }, mount: { name: volume, mountPath: at, readOnly: true } }];
  }
  if (mountPath === undefined) return [];
  const items = keys.map(({ key }) => ({ key, path: key }));
  const source = { secretName, defaultMode: 0o644, items };
  return [{ volume: { name: volume, secret: source }, mount: { name: volume, mountPath, readOnly: true } }];
}

/** What Reloader restarts the pods for. */
function restarts(secrets: readonly UsedSecret[], { environment }: Deployable): Record<string, string> {
  const list = (all: readonly string[]) => all.toSorted().join(',');
  const isCsi = environment.secrets.backend === 'csi';
  const byClass = secrets.filter(({ inEnvironment }) => isCsi && !inEnvironment);
  const bySecret = secrets.filter((secret) => !byClass.includes(secret));
  return {
    ...(bySecret.length === 0
      ? {}
      : { 'secret.reloader.stakater.com/reload': list(bySecret.map(({ secretName }) => secretName)) }),
    ...(byClass.length === 0
      ? {}
      : {
          'secretproviderclass.reloader.stakater.com/reload': list(
            byClass.map(({ objectName }) => objectName),
          ),
        }),
  };
}
