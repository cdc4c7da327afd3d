import { z } from 'zod';
import { Cidr, DnsLabel, PortNumber } from './formats.ts';

const NetworkPort = z.union([
  PortNumber,
  z.strictObject({
    /** The number of the port over there. */
    port: PortNumber,
    /** The protocol that is spoken there. */
    protocol: z.enum(['TCP', 'UDP', 'SCTP']).default('TCP'),
  }),
]);

/** Addresses outside the environment that the program talks to. */
const Network = z.strictObject({
  /** The ranges of addresses that the program talks to. @example [10.0.0.0/16] */
  cidrs: z.array(Cidr).min(1),
  /** The ports that it talks to. Default: all ports. @example [5432] */
  ports: z.array(NetworkPort).min(1).optional(),
});

/** What the program talks to: what network policies allow, when the environment has them. */
export const Needs = z.strictObject({
  /** Services of the same environment, with the names of the ports that are used; `[]` means all of them. */
  services: z.record(DnsLabel, z.array(z.string())).default({}),
  /** Addresses by a name of your choice, for readers. */
  networks: z.record(DnsLabel, Network).default({}),
});
export type Needs = Readonly<z.output<typeof Needs>>;
