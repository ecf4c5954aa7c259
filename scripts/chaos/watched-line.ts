import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What is to happen when something was sent: `hold` it back, send it and hold back the `answer`, or let both pass. */
export type Verdict = 'pass' | 'hold' | 'answer';

/** A line to a server, through which each thing that is sent is told of before it goes on. */
export async function watchedLine(to: URL, sent: (data: Buffer) => Verdict, answered: () => void) {
  const open = new Set<Socket>();
  const server: Server = createServer(near => {
    const far = connect({ host: to.hostname, port: Number(to.port) });
    let withheld = false;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        near.destroy();
        far.destroy();
        open.delete(socket);
      });
    }
    near.on('data', (data: Buffer) => {
      const verdict = sent(data);
      if (verdict === 'hold') return;
      if (verdict === 'answer') withheld = true;
      far.write(data);
    });
    far.on('data', data => (withheld ? answered() : near.write(data)));
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const url = new URL(to);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const close = () => {
    for (const socket of open) socket.destroy();
    server.close();
  };
  return { url: url.href, close };
}
