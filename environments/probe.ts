import { z } from 'zod';

const count = z.int().min(1).max(86_400);

const settings = {
  /** The name of the port that is asked. Default: `http`, or the only port there is. */
  port: z.string().optional(),
  /** Default: none. */
  initialDelaySeconds: count.optional(),
  periodSeconds: count.default(10),
  timeoutSeconds: count.default(1),
  successThreshold: count.default(1),
  failureThreshold: count.default(3),
};

/** An HTTP path of the program that answers 200 to 399 when all is well. */
const HttpPath = z.string().regex(/^\/\S*$/, 'expected a path that begins with "/"');

const Settings = z.strictObject(settings);
const usual = Settings.parse({});

/** An HTTP probe; the short form is just the path. */
export const Probe = z.union([
  HttpPath.transform((path): z.output<typeof Settings> & { path: string } => ({ path, ...usual })),
  z.strictObject({ path: HttpPath, ...settings }),
]);
export type Probe = Readonly<z.output<typeof Probe>>;

/** A probe whose failure restarts the container: Kubernetes lets one success be enough for it. */
export const StrictProbe = Probe.refine(({ successThreshold }) => successThreshold === 1, {
  path: ['successThreshold'],
  error: 'expected 1: only readiness may ask for more',
});
