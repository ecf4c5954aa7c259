import { Agent, request } from 'node:http';
import { cpuSeconds } from './cpu.ts';

export type Asked = { url: string; method?: 'GET' | 'POST' | 'PUT'; headers?: Record<string, string>; body?: string };

/** What a server did: for each second of its CPU, for each second on the clock, and how long one answer took (ms). */
export type Rate = { perCpuSecond: number; perSecond: number; p50: number; p99: number };

/** Connections at a time. */
export const CONNECTIONS = 16;

/**
 * Sends `count` requests over sixteen connections, after a quarter of them to warm up. `ask` makes the n-th request of
 * one connection, so that carts and events can differ. What counts on a busy machine is `perCpuSecond`: how many the
 * process `pid` served for each second of CPU that it used. Throws when an answer is not 200.
 */
export async function measure(
  pid: number,
  ask: (n: number, connection: number) => Asked,
  count: number,
): Promise<Rate> {
  await load(ask, 0, Math.ceil(count / 4));
  const cpu = cpuSeconds(pid);
  const start = performance.now();
  const times = await load(ask, Math.ceil(count / 4), count);
  const seconds = (performance.now() - start) / 1000;
  return { perCpuSecond: count / (cpuSeconds(pid) - cpu), perSecond: count / seconds, ...percentiles(times) };
}

/** The median and the 99th percentile of `times`. */
export function percentiles(times: number[]): { p50: number; p99: number } {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Sends `count` requests, from the `first`-th on, and answers how long each took (ms). */
export async function load(
  ask: (n: number, connection: number) => Asked,
  first: number,
  count: number,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let next = first;
  const one = async (connection: number) => {
    while (next < first + count) {
      const asked = ask(next++, connection);
      const start = performance.now();
      await send(agent, asked);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => one(connection)));
  agent.destroy();
  return times;
}

function send(agent: Agent, { url, method = 'GET', headers = {}, body }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { 'accept-encoding': 'gzip', ...headers } }, answer => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${method} ${url} answered ${answer.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
