import { z } from 'zod';
import { ImageSource } from './image.ts';
import { ServiceFields } from './service.ts';

const { namespace, labels, secrets, secretsBackend, serviceAccount, needs, patches, rules } =
  ServiceFields.shape;

/** What a service of any chart may say; a chart of the team's own adds its fields. */
export const CommonFields = {
  /** The chart that renders the service. Default: the one for programs of your own. */
  chart: z.string(),
  namespace,
  /** Where the images of the chart come from. */
  image: ImageSource.optional(),
  labels,
  secrets,
  secretsBackend,
  serviceAccount,
  needs,
  patches,
  rules,
};
