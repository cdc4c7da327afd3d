import { DnsLabel } from '../../environments/formats.ts';

/** What is wrong with the name of a service, secret or environment. */
export function nameFault(name: string): string | undefined {
  return DnsLabel.safeParse(name).error?.issues[0]?.message;
}
