import { join } from 'node:path';
import { type Child, startChild } from '../../run/children.ts';
import { root } from '../../run/root.ts';
import { TEST_DATA } from '../../run/test-world.ts';
import { bundled } from '../../run/web-and-worker.ts';
import { percentiles } from '../load.ts';
import { program } from '../place/place.ts';

type Times = { p50: number; p99: number };
/** From a hold to the mail in the buyer's mailbox, and from a change to the open desk, in milliseconds. */
export type AlertTimes = { mails: Times; desk: Times; flood: number; left: number };

const HOLDS = 100;

/** Measures both while one worker has thousands of other jobs to do. `shopUrl` serves the database of `environment`. */
export async function measureAlerts(
  environment: Record<string, string>,
  shopUrl: string,
  started: (child: Child) => void,
): Promise<AlertTimes> {
  const readyFile = join(TEST_DATA, 'alerts-ready.json');
  await program('prepare.ts', [readyFile, String(HOLDS)], environment);
  const worker = startChild({
    name: 'worker',
    args: bundled('worker'),
    env: { ...environment, NODE_ENV: 'production', DATABASE_OWNER_URL: '' },
    cwd: root,
    log: join(TEST_DATA, 'logs/bench-worker.log'),
  });
  started(worker);
  const { mails, desk, ...rest } = JSON.parse(await program('../alerts/run.ts', [readyFile, shopUrl], environment));
  return { mails: percentiles(mails), desk: percentiles(desk), ...rest };
}

const MAIL_MS = 60_000;
const DESK_MS = 2_000;

/** Prints them; answers which aims are missed. */
export function printAlerts({ mails, desk, flood, left }: AlertTimes): string[] {
  const ms = (time: number): string => `${Math.round(time)} ms`;
  console.log(`\n| with ${flood} other jobs before it, ${left} left at the end | p50 | p99 | aim |\n|---|---|---|---|`);
  console.log(`| a hold, to the mail in the mailbox | ${ms(mails.p50)} | ${ms(mails.p99)} | ${ms(MAIL_MS)} |`);
  console.log(`| a case that changes, to the open desk | ${ms(desk.p50)} | ${ms(desk.p99)} | ${ms(DESK_MS)} |`);
  return [
    mails.p99 > MAIL_MS ? `hold to mail: p99 ${ms(mails.p99)}, ${ms(MAIL_MS)} is aimed at` : '',
    desk.p99 > DESK_MS ? `change to desk: p99 ${ms(desk.p99)}, ${ms(DESK_MS)} is aimed at` : '',
  ].filter(Boolean);
}
