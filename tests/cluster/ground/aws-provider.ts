import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AwsEmulator } from './aws-emulator.ts';
import { provide } from './build-program.ts';
import { socketIn, type CsiDriver } from './csi-driver.ts';
import type { Ground } from './ground.ts';
import { programs } from './programs.ts';

/** A ServiceAccount, as IAM would name it. */
interface Subject {
  readonly namespace: string;
  readonly serviceAccount: string;
}

/** The stand-in of the driver's AWS provider, and what Terraform would have made for it: who may assume which role. */
export class AwsProvider {
  readonly #file: string;
  readonly #trust = new Map<string, string[]>();
  readonly #associations = new Map<string, string>();

  constructor(file: string) {
    this.#file = file;
    this.#write();
  }

  /** Lets a ServiceAccount assume a role by IRSA: the role's trust policy names it. */
  trust(role: string, subject: Subject): void {
    this.#trust.set(role, [...(this.#trust.get(role) ?? []), nameOf(subject)]);
    this.#write();
  }

  /** Gives a ServiceAccount a role by Pod Identity. */
  associate(role: string, subject: Subject): void {
    this.#associations.set(nameOf(subject), role);
    this.#write();
  }

  #write(): void {
    const identities = {
      trust: Object.fromEntries(this.#trust),
      associations: Object.fromEntries(this.#associations),
    };
    writeFileSync(`${this.#file}.new`, JSON.stringify(identities));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function nameOf({ namespace, serviceAccount }: Subject): string {
  return `system:serviceaccount:${namespace}:${serviceAccount}`;
}

/** Starts the stand-in (programs/csi-driver/aws-provider) where the driver looks for the provider `aws`. */
export async function startAwsProvider(
  { folder, kubeconfig, launcher }: Ground,
  { providers }: CsiDriver,
  aws: AwsEmulator,
): Promise<AwsProvider> {
  const identities = folder.file('identities.json');
  const provider = new AwsProvider(identities);
  const socket = socketIn(providers, 'aws.sock');
  await launcher.launch({
    name: 'aws-provider',
    command: join(provide(programs.csiDriver), 'bin', 'aws-provider'),
    args: [
      `--socket=${socket}`,
      `--kubeconfig=${kubeconfig}`,
      `--aws=${aws.address}`,
      `--identities=${identities}`,
    ],
    ready: () => existsSync(socket),
  });
  return provider;
}
