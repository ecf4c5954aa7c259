import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { mailServer } from '../../../sandbox/mailbox/mail-server.ts';
import { BUNDLES, bundleAlone } from '../../run/bundle.ts';
import { root } from '../../run/root.ts';
import { SERVING, WORKER_HEAP } from '../../run/web-and-worker.ts';
import { haveCustomers, publishNext } from './publish.ts';

/** `again`: handed over a second time, as the same message, because nobody was left to note that the first was taken. */
export type KilledReading = {
  recipients: number;
  kills: number;
  messages: number;
  mailboxes: number;
  again: number;
  seconds: number;
};

const RECIPIENTS = 10_000;
const KILLS = 20;
const LOOK_MS = 50;

/** Publishes a version and has a worker tell everybody, which is killed (SIGKILL) again and again while mails leave. */
export async function tellWhileKilled(environment: Record<string, string>): Promise<KilledReading> {
  const program = join(root, BUNDLES, 'bench-worker.mjs');
  const sql = postgres(environment.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} });
  const server = await mailServer();
  const start = performance.now();
  let worker: ChildProcess | undefined;
  try {
    await bundleAlone(root, 'scripts/worker.ts', program);
    await haveCustomers(sql, RECIPIENTS);
    console.log(`\nMailing ${RECIPIENTS} customers, and killing the worker ${KILLS} times.`);
    const version = await publishNext(sql);
    const env = { ...process.env, ...environment, ...SERVING, SMTP_URL: server.url, LOG_LEVEL: 'silent' };
    for (let kills = 0; kills <= KILLS; kills++) {
      worker = spawn(process.execPath, [WORKER_HEAP, program], { env, cwd: root, stdio: 'ignore' });
      const gone = once(worker, 'exit');
      const enough = Math.floor(((kills + 1) * RECIPIENTS) / (KILLS + 1));
      while (kills < KILLS && server.arrived.length < enough) await wait(LOOK_MS);
      if (kills === KILLS) while (!(await isOver(sql, version))) await wait(LOOK_MS * 20);
      worker.kill('SIGKILL');
      await gone;
    }
    const [told] = await sql<{ recipients: number }[]>`
      select count(*)::int as recipients from policy_notice where version = ${version}`;
    const theirs = server.arrived.filter(({ text }) => text.includes(`/policy/v/${version}`));
    const messages = new Set(theirs.map(({ messageId }) => messageId)).size;
    const mailboxes = new Set(theirs.map(({ to }) => to)).size;
    const seconds = (performance.now() - start) / 1000;
    return {
      recipients: told?.recipients ?? 0,
      kills: KILLS,
      messages,
      mailboxes,
      again: theirs.length - messages,
      seconds,
    };
  } finally {
    worker?.kill('SIGKILL');
    server.close();
    await sql.end();
    rmSync(program, { force: true });
  }
}

async function isOver(sql: postgres.Sql, version: number): Promise<boolean> {
  const rows = await sql`select from policy_campaign where version = ${version} and finished_at is not null`;
  return rows.length === 1;
}
