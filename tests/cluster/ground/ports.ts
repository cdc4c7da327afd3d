import { createServer, type Server } from 'node:net';
import { GroundError } from './ground-error.ts';

/** Ports of 127.0.0.1 that nobody uses now. They are taken together, so that no two of them are the same. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, async () => listen(0, '127.0.0.1')));
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
    return address.port;
  });
  await Promise.all(servers.map(close));
  return ports;
}

/** For a program that opens one port on all addresses and cannot be told otherwise. */
export async function requireFreePort(port: number, who: string): Promise<void> {
  try {
    await close(await listen(port, '0.0.0.0'));
  } catch {
    throw new GroundError(
      `port ${port} is taken, and ${who} has no other`,
      `end the program that listens on it (another ground? npm run cluster -- status), then start again`,
    );
  }
}

async function listen(port: number, host: string): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
