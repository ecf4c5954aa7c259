import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail as it arrived: to whom, which message, and its lines. */
export type Arrived = { to: string; messageId: string; text: string };

/**
 * A mail server of the test's own, which thousands may be sent to: it speaks SMTP over a line, keeps what arrived, and
 * refuses whom `refuse` names with the answer that it gives (`550 no such user`). While `away`, it hangs up on everybody.
 */
export async function mailServer(refuse: (to: string) => string | null = () => null) {
  const arrived: Arrived[] = [];
  const state = { away: false };
  const server = createServer(socket => {
    if (state.away) return void socket.destroy();
    // Who sends may be killed in the middle of a mail: then that mail did not arrive.
    receive(socket, refuse, arrived).catch(() => socket.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, arrived, state, close: () => server.close() };
}

async function receive(socket: Socket, refuse: (to: string) => string | null, arrived: Arrived[]): Promise<void> {
  socket.on('error', () => socket.destroy());
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 test');
  let [to, lines]: [string, string[] | null] = ['', null];
  for await (const line of createInterface({ input: socket })) {
    if (lines && line !== '.') lines.push(line);
    else if (lines) {
      const text = lines.join('\n');
      arrived.push({ to, text, messageId: /^message-id: (.+)$/im.exec(text)?.[1] ?? '' });
      lines = null;
      say('250 taken');
    } else if (/^rcpt to:/i.test(line)) {
      to = /<(.+?)>/.exec(line)?.[1] ?? '';
      say(refuse(to) ?? '250 fine');
    } else if (/^data/i.test(line)) {
      lines = [];
      say('354 go on');
    } else if (/^quit/i.test(line)) {
      say('221 bye');
      socket.end();
    } else say('250 fine');
  }
}
