import { z } from 'zod';

const count = z.int().min(1).max(86_400);

const settings = {
  /** The name of the port that is asked. Default: `http`, or the only port there is. */
  port: z.string().optional(),
  /** How many seconds pass before the first question. Default: none. */
  initialDelaySeconds: count.optional(),
  /** How many seconds lie between two questions. */
  periodSeconds: count.default(10),
  /** After how many seconds without an answer it counts as a failure. */
  timeoutSeconds: count.default(1),
  /** How many successes in a row it takes after a failure. */
  successThreshold: count.default(1),
  /** How many failures in a row it takes until something is done. */
  failureThreshold: count.default(3),
};

/** An HTTP path of the program that answers 200 to 399 when all is well. */
const HttpPath = z.string().regex(/^\/\S*$/, 'expected a path that begins with "/"');

/** What the kubelet does to find out. */
const ways = {
  /** It asks for this path by HTTP. */
  path: HttpPath.optional(),
  /** By HTTP without or with TLS, whose certificate it does not verify. */
  scheme: z.enum(['HTTP', 'HTTPS']).optional(),
  /** It runs this command in the container: 0 is well. */
  exec: z.array(z.string()).min(1).optional(),
  /** It asks the gRPC health service, for the named service or (`{}`) for the whole server. */
  grpc: z
    .strictObject({
      /** The name of the service that is asked for. Default: the whole server. */
      service: z.string().optional(),
    })
    .optional(),
  /** It opens a connection: `{}`. */
  tcpSocket: z.strictObject({}).optional(),
};

const Settings = z.strictObject(settings);
const usual = Settings.parse({});

const LongProbe = z
  .strictObject({ ...ways, ...settings })
  .refine(
    ({ path, exec, grpc, tcpSocket }) =>
      [path, exec, grpc, tcpSocket].filter((way) => way !== undefined).length === 1,
    'expected exactly one of path, exec, grpc and tcpSocket',
  )
  .refine(({ path, scheme }) => path !== undefined || scheme === undefined, {
    path: ['scheme'],
    error: 'belongs to an HTTP probe: expected path beside it',
  })
  .refine(({ exec, port }) => exec === undefined || port === undefined, {
    path: ['port'],
    error: 'a command asks no port',
  });

/** How the kubelet asks the program; the short form is just the path of an HTTP probe. */
export const Probe = z.union([
  HttpPath.transform((path): z.output<typeof LongProbe> => ({ path, ...usual })),
  LongProbe,
]);
export type Probe = Readonly<z.output<typeof LongProbe>>;

/** A probe whose failure restarts the container: Kubernetes lets one success be enough for it. */
const StrictProbe = Probe.refine(({ successThreshold }) => successThreshold === 1, {
  path: ['successThreshold'],
  error: 'expected 1: only readiness may ask for more',
});

/** The probes of a container. Default: the kubelet does not ask. */
export const Probes = z.strictObject({
  /** Whether the program has started: until then, the other two are not asked. */
  startup: StrictProbe.optional(),
  /** Whether the program can take requests: while not, none are sent to the pod. */
  readiness: Probe.optional(),
  /** Whether the program is alive: when not, its container is restarted. */
  liveness: StrictProbe.optional(),
});
export type Probes = Readonly<z.output<typeof Probes>>;
