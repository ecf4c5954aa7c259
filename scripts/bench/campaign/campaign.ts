import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import postgres from 'postgres';
import { BUNDLES, bundleAlone } from '../../run/bundle.ts';
import { root } from '../../run/root.ts';
import { WORKER_HEAP } from '../../run/web-and-worker.ts';
import { type KilledReading, tellWhileKilled } from './killed.ts';
import { haveCustomers, publishNext } from './publish.ts';

/** One version that everybody is told of, in a process of its own. `peakMb`: the most memory of that process, Node included. */
export type EnqueueReading = { recipients: number; chosenIn: number; handed: number; handedIn: number; peakMb: number };
export type CampaignRates = { enqueued: EnqueueReading[]; killed: KilledReading };

const SIZES = [1_000, 100_000];
const MOST_SECONDS = 60;
/** Flat is: a hundred times as many take no more than a fifth as much memory again. */
const FLAT = 1.2;

/** `few` is a copy of `environment`, of a shop with as many customers as are really mailed; both are thrown away. */
export async function measureCampaign(
  environment: Record<string, string>,
  few: Record<string, string>,
): Promise<CampaignRates> {
  const program = join(root, BUNDLES, 'bench-campaign.mjs');
  const sql = postgres(environment.DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} });
  const enqueued: EnqueueReading[] = [];
  try {
    await bundleAlone(root, 'scripts/bench/campaign/run.ts', program);
    for (const size of SIZES) {
      console.log(`\nTelling ${size} customers.`);
      await haveCustomers(sql, size);
      enqueued.push(await told(program, await publishNext(sql), environment));
    }
  } finally {
    await sql.end();
    rmSync(program, { force: true });
  }
  return { enqueued, killed: await tellWhileKilled(few) };
}

async function told(program: string, version: number, environment: Record<string, string>): Promise<EnqueueReading> {
  const child = spawn(process.execPath, [WORKER_HEAP, program, String(version)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error('nobody was told');
  return JSON.parse(said) as EnqueueReading;
}

/** Prints them; answers which aims are missed. */
export function printCampaign({ enqueued, killed }: CampaignRates): string[] {
  console.log(
    '\n| a version that everybody is told of | noted in | put into the outbox | memory at most |\n|---|---|---|---|',
  );
  for (const { recipients, chosenIn, handed, handedIn, peakMb } of enqueued)
    console.log(
      `| ${recipients} customers | ${chosenIn.toFixed(1)} s | ${handed} in ${handedIn.toFixed(1)} s | ${Math.round(peakMb)} MB |`,
    );
  const { recipients, kills, messages, mailboxes, again, seconds } = killed;
  console.log(
    `\n${recipients} recipients, the worker killed ${kills} times: ${mailboxes} mailboxes got ${messages} messages in ${Math.round(seconds)} s; ${again} were handed over twice under one Message-ID.`,
  );
  const [small, large] = enqueued;
  return [
    large && large.chosenIn > MOST_SECONDS ? `${large.recipients} recipients: noted in ${large.chosenIn} s` : '',
    small && large && large.peakMb > small.peakMb * FLAT ? `memory grows with the recipients: ${large.peakMb} MB` : '',
    messages === recipients && mailboxes === recipients ? '' : `${recipients} recipients, ${messages} messages`,
  ].filter(Boolean);
}
