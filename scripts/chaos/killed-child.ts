import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type Verdict, watchedLine } from './watched-line.ts';

/** How often something is killed in one test: enough for every push, or as many as `KILLS` says. */
export const killsWanted = (few: number): number => Number(process.env.KILLS ?? few);

/** How long so many kills may take, in milliseconds, on a busy machine. */
export const killsTake = (kills: number): number => 60_000 + 12_000 * killsWanted(kills);

/** What became of a program: how many things it sent to Postgres or Stripe, whether it was killed at one of them, and all that it said. */
export type Ended = { steps: number; killed: boolean; said: string };

/**
 * Runs a program to its end, or kills it (SIGKILL) at the `at`-th thing that it sends to Postgres or to Stripe: before
 * that arrives, or after it was carried out and before the answer comes back. Throws when it failed by itself.
 */
export async function runUntil(args: readonly string[], at: number, moment: 'before' | 'after'): Promise<Ended> {
  let [steps, killed] = [0, false];
  const kill = () => {
    killed = true;
    child.kill('SIGKILL');
  };
  const sent = (): Verdict => {
    steps++;
    if (killed) return 'hold';
    if (steps !== at) return 'pass';
    if (moment === 'before') kill();
    return moment === 'before' ? 'hold' : 'answer';
  };
  const { DATABASE_URL = '', STRIPE_API_URL = '' } = process.env;
  const [database, stripe] = await Promise.all(
    [DATABASE_URL, STRIPE_API_URL].map(url => watchedLine(new URL(url), sent, kill)),
  );
  const env = {
    ...process.env,
    DATABASE_URL: database?.url,
    STRIPE_API_URL: stripe?.url,
    DATABASE_POOL: '4',
    LOG_LEVEL: 'trace',
  };
  const child = spawn(process.execPath, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const [[code], ...heard] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
    const said = heard.join('\n');
    if (!killed && code !== 0) throw new Error(`It failed by itself:\n${said}`);
    return { steps, killed, said };
  } finally {
    database?.close();
    stripe?.close();
  }
}
