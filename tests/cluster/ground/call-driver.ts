import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { join } from 'node:path';
import { provide } from './build-program.ts';
import { programs } from './programs.ts';

/** A volume of a pod on its node. */
interface Volume {
  readonly volumeId: string;
  readonly targetPath: string;
}

interface Publish extends Volume {
  readonly readOnly: boolean;
  readonly volumeContext: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

type Call = { readonly socket: string } & ({ readonly publish: Publish } | { readonly unpublish: Volume });

/** The driver refused, in its own words: what the pod's event FailedMount would say. */
export class MountFailure extends Error {
  /** Whether the driver has given up; otherwise it may still be mounting (kubernetes: pkg/volume/csi/csi_client.go, isFinalError). */
  readonly isFinal: boolean;

  constructor(said: string) {
    super(said);
    this.isFinal = !/^(?:Canceled|DeadlineExceeded|Unavailable|ResourceExhausted|Aborted):/.test(said);
  }
}

/** Makes one call of the kubelet to a CSI driver, by gRPC (programs/csi-driver/kubelet-call). */
export async function callDriver(call: Call): Promise<void> {
  const child = spawn(join(provide(programs.csiDriver), 'bin', 'kubelet-call'), {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin.end(JSON.stringify(call));
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new MountFailure(said.trim());
}
