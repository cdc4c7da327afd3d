import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { GroundFolder } from './ground-folder.ts';

/** Files with which the API server knows its administrator and signs the tokens of ServiceAccounts; made anew for each ground. */
export interface Credentials {
  readonly token: string;
  readonly tokenFile: string;
  readonly signingKey: string;
  readonly verifyingKey: string;
}

export function makeCredentials(folder: GroundFolder): Credentials {
  const token = randomBytes(16).toString('hex');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return {
    token,
    tokenFile: write(folder, 'tokens.csv', `${token},ground,ground,"system:masters"\n`),
    signingKey: write(folder, 'service-account.key', privateKey),
    verifyingKey: write(folder, 'service-account.pub', publicKey),
  };
}

function write(folder: GroundFolder, name: string, text: string): string {
  const file = folder.file(name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
