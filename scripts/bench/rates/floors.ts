import { request } from 'node:http';
import { join } from 'node:path';
import { answers, type Child, startChild } from '../../run/children.ts';
import { freePort } from '../../run/ports.ts';
import { root } from '../../run/root.ts';

export type Served = { url: string; child: Child };

/** A server that does nothing but send what it was given: what this machine's Node can do at most for these bytes. */
const BARE = `import { createServer } from 'node:http';
const { headers, body } = JSON.parse(process.env.ANSWER);
const bytes = Buffer.from(body, 'base64');
createServer((_, response) => response.writeHead(200, headers).end(bytes)).listen(Number(process.env.PORT), '127.0.0.1');`;

/** Opens a bare server that answers every request with the same bytes as `url` does: headers and compressed body. */
export async function openBare(url: string, started: (child: Child) => void): Promise<Served> {
  const port = await freePort();
  const child = startChild({
    name: 'bare server',
    args: ['--input-type=module', '-e', BARE],
    env: { PORT: String(port), ANSWER: JSON.stringify(await captured(url)) },
    cwd: root,
    log: join(root, '.data/test/logs/bare.log'),
  });
  started(child);
  const bare = `http://127.0.0.1:${port}/`;
  await answers(bare, child);
  return { url: bare, child };
}

/** Asked twice: what is measured is the repeated answer. */
async function captured(url: string): Promise<{ headers: Record<string, string>; body: string }> {
  await ask(url);
  return ask(url);
}

function ask(url: string): Promise<{ headers: Record<string, string>; body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, answer => {
      const parts: Buffer[] = [];
      answer.on('data', part => parts.push(part));
      answer.once('end', () => {
        const { connection: _connection, 'keep-alive': _keep, date: _date, ...headers } = answer.headers;
        resolve({ headers: headers as Record<string, string>, body: Buffer.concat(parts).toString('base64') });
      });
    })
      .once('error', reject)
      .end();
  });
}
