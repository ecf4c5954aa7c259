import { createServer, request } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { startBalancer } from './balancer.ts';
import { onLoopback } from './on-loopback.ts';
import { freePort } from './ports.ts';

const closing: (() => unknown)[] = [];
afterAll(() => Promise.all(closing.map(close => close())));

/** A web server that says its name, slowly when asked for `/slow`. */
async function webCalled(name: string) {
  const server = createServer((asked, answer) => (asked.url === '/slow' ? answer.write(name) : answer.end(name)));
  const { port, close } = await onLoopback(server);
  closing.push(close);
  return { port, end: close };
}

async function balanced(ports: number[]): Promise<number> {
  const port = await freePort();
  const balancer = await startBalancer(port, ports);
  closing.push(balancer.close);
  return port;
}

/** Asks on a connection of its own. */
const ask = (port: number, path = '/') =>
  new Promise<string>((resolve, reject) => {
    const sent = request({ port, path, host: '127.0.0.1', agent: false }, answer => {
      let text = '';
      answer.on('data', part => {
        text += part;
      });
      answer.once('end', () => resolve(text)).once('error', reject);
    });
    sent.once('error', reject).end();
  });

test('connections go to the web servers in turn', async () => {
  const [one, two] = [await webCalled('one'), await webCalled('two')];
  const port = await balanced([one.port, two.port]);
  expect([await ask(port), await ask(port), await ask(port), await ask(port)]).toEqual(['one', 'two', 'one', 'two']);
});

test('one that is gone is passed over, and the connections that it had end', async () => {
  const [one, two] = [await webCalled('one'), await webCalled('two')];
  const port = await balanced([one.port, two.port]);
  const broken = ask(port, '/slow');
  expect(await ask(port)).toBe('two');
  await one.end();
  await expect(broken).rejects.toThrow();
  expect([await ask(port), await ask(port), await ask(port)]).toEqual(['two', 'two', 'two']);
});

test('with nobody behind it a connection ends', async () => {
  const one = await webCalled('one');
  const port = await balanced([one.port]);
  await one.end();
  await expect(ask(port)).rejects.toThrow();
});
