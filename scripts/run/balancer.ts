import { connect, createServer, type Socket } from 'node:net';

export type Balancer = { close: () => Promise<void> };

/**
 * One address in front of several web servers on loopback: connections go to them in turn, and to the next one when
 * one does not answer. It moves bytes and understands none of them. A connection to a server that dies ends there and
 * then, as it would without a balancer.
 */
export async function startBalancer(port: number, targets: readonly number[]): Promise<Balancer> {
  const clients = new Set<Socket>();
  let turn = 0;
  const server = createServer({ noDelay: true }, client => {
    clients.add(client);
    client.once('close', () => clients.delete(client)).on('error', () => client.destroy());
    const first = turn++ % targets.length;
    reach([...targets.slice(first), ...targets.slice(0, first)]).then(
      web => join(client, web),
      () => client.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const client of clients) client.destroy();
      }),
  };
}

/** A connection to the first of these ports that takes one. */
async function reach([port, ...others]: readonly number[]): Promise<Socket> {
  if (port === undefined) throw new Error('No web server takes connections.');
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  try {
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return socket;
  } catch {
    return reach(others);
  }
}

function join(client: Socket, web: Socket): void {
  web.on('error', () => web.destroy()).once('close', () => client.destroy());
  client.once('close', () => web.destroy());
  if (client.destroyed) web.destroy();
  client.pipe(web);
  web.pipe(client);
}
