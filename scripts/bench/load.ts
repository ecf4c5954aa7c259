import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

export type Asked = { url: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };

const CONNECTIONS = 16;

/**
 * Sends `count` requests over sixteen connections and answers how many the process `pid` served for each second of
 * CPU it used: a figure that holds on a busy machine, where requests per second do not. Throws when one is not 200.
 */
export async function perCpuSecond(pid: number, asked: Asked, count: number): Promise<number> {
  await load(asked, Math.ceil(count / 4));
  const before = cpuSeconds(pid);
  await load(asked, count);
  return count / (cpuSeconds(pid) - before);
}

async function load(asked: Asked, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = count;
  const one = async () => {
    while (left-- > 0) await send(agent, asked);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  agent.destroy();
}

function send(agent: Agent, { url, method = 'GET', headers = {}, body }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { 'accept-encoding': 'gzip', ...headers } }, answer => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const TICKS_PER_SECOND = 100;

/** Time on a processor, in and for this process, since it started. */
function cpuSeconds(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(afterName[11]) + Number(afterName[12])) / TICKS_PER_SECOND;
}
