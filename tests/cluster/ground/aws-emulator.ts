import { AwsAccount } from './aws-account.ts';
import { readRecording, type AwsRequest } from './aws-requests.ts';
import type { Launcher } from './launcher.ts';
import { pythonWithMoto } from './moto.ts';
import { freePorts } from './ports.ts';

/**
 * AWS without AWS: moto serves SSM, Secrets Manager, STS and IAM at one address, each account and region with a store of its own. It checks no
 * signature and takes every role for assumable, but what a caller sees is decided by the account of its access key or of the role that it assumed:
 * a value that lies in the role's account and is found proves that the role was assumed.
 */
export class AwsEmulator {
  /** Where all services are: `http://127.0.0.1:<port>`. */
  readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  /** What lies in one account and region. */
  in(account: string, region: string): AwsAccount {
    return new AwsAccount(this.address, account, region);
  }

  /** Everything that programs have asked so far. */
  async requests(): Promise<readonly AwsRequest[]> {
    const recording = await fetch(`${this.address}/moto-api/recorder/download-recording`);
    return readRecording(await recording.text());
  }

  /** For programs that honour the endpoint variables of the AWS SDKs (facts: secrets.md section 9, new 6), and those of External Secrets Operator. */
  get endpoints(): Readonly<Record<string, string>> {
    const { address } = this;
    return {
      AWS_ENDPOINT_URL: address,
      AWS_SSM_ENDPOINT: address,
      AWS_SECRETSMANAGER_ENDPOINT: address,
      AWS_STS_ENDPOINT: address,
    };
  }
}

export async function startAwsEmulator(launcher: Launcher): Promise<AwsEmulator> {
  const [port = 0] = await freePorts(1);
  const address = `http://127.0.0.1:${port}`;
  await launcher.launch({
    name: 'moto',
    command: pythonWithMoto(),
    args: ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
    // Without this it writes no recording; it writes it into the ground's folder, where it starts.
    env: { MOTO_ENABLE_RECORDING: '1' },
    ready: async () => (await fetch(`${address}/moto-api/`)).ok,
  });
  return new AwsEmulator(address);
}
