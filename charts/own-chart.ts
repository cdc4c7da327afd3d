import type { Construct } from 'constructs';
import { z } from 'zod';
import type { EnvironmentModel, ServiceModel } from '../environments/model.ts';
import type { ImageSource } from '../environments/image.ts';
import { CommonFields } from '../environments/own-service.ts';
import { inSync } from './placement.ts';
import { secretHandles } from './secrets/secret-backend.ts';
import { handleOf, type SecretHandle } from './secrets/secret-handle.ts';
import { serviceStores } from './secrets/service-stores.ts';
import { serviceAccount } from './service-account.ts';
import { imageReference, type MeantImage } from './workload/image-reference.ts';

/** What a chart of the team's own gets: names and labels are decided, and secrets hide their backend. */
export interface OwnChartProps<Values, Secret extends string = string> {
  readonly name: string;
  readonly namespace: string;
  /** The labels of every object, pods included; `app.kubernetes.io/name` among them selects the pods. */
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccountName: string;
  /** The image of a container, from where the service or its environment says that images come from. */
  readonly image: (image: Pick<MeantImage, 'repository' | 'tag' | 'digest'>) => OwnImage;
  /** What the service file says, judged by the chart's schema. */
  readonly values: Values;
  /** What a pod needs of a secret that the chart asks for: its volume has to be mounted, or the CSI driver makes nothing. */
  readonly secret: (name: Secret) => SecretHandle;
  readonly environment: EnvironmentModel;
}

/** What a container says of its image; without a policy the kubelet decides by the tag. */
export interface OwnImage {
  readonly image: string;
  readonly imagePullPolicy?: ImageSource['pullPolicy'];
}

/** A chart of the team's own: the schema of its fields, and what it renders beside the ServiceAccount and the secrets. */
export interface OwnChart {
  readonly schema: z.ZodObject;
  /** The secrets that a service has to declare, each with the keys that it must have. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
  readonly render: (scope: Construct, service: ServiceModel, environment: EnvironmentModel) => void;
}

/** What a service file has to say for a chart of the team's own. */
interface Asked<Fields extends z.ZodRawShape, Secret extends string> {
  /** The fields that it may have beside the common ones, none of which it may call its own. */
  readonly fields: Fields & { readonly [Name in keyof typeof CommonFields]?: never };
  readonly secrets: Readonly<Record<Secret, readonly string[]>>;
}

/** Makes a chart from what it asks for, and a function that renders it. */
export function ownChart<Fields extends z.ZodRawShape, Secret extends string>(
  { fields, secrets }: Asked<Fields, Secret>,
  render: (scope: Construct, props: OwnChartProps<z.output<z.ZodObject<Fields>>, Secret>) => void,
): OwnChart {
  const values = z.object(fields);
  return {
    schema: z.strictObject({ ...CommonFields, ...fields }),
    secrets,
    render: (scope, service, environment) => {
      serviceAccount(scope, service, environment, inSync);
      serviceStores(scope, service, environment, inSync);
      const handles = secretHandles(scope, service, environment, inSync);
      const { name, namespace, objectLabels: labels, serviceAccountName } = service;
      render(scope, {
        name,
        namespace,
        labels,
        serviceAccountName,
        image: (image) => imageFrom(service.own?.image, image),
        values: values.parse(service.own?.values),
        secret: (secret) => handleOf(handles, secret),
        environment,
      });
    },
  };
}

function imageFrom({ registry, pullPolicy }: ImageSource = {}, image: MeantImage): OwnImage {
  return { image: imageReference({ ...image, registry }), imagePullPolicy: pullPolicy };
}
