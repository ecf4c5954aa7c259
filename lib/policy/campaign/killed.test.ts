// Keeps the clause: revisions.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { sendQueued } from '#lib/mail/send-queued.fixture.ts';
import { mailServer } from '../../../sandbox/mailbox/mail-server.ts';
import { killsTake, killsWanted, runUntil } from '../../../scripts/chaos/killed-child.ts';
import { bundleAlone } from '../../../scripts/run/bundle.ts';
import { policyInForce, viewCampaign } from '../index.ts';
import { campaignMails } from './mails.tsx';
import { carryOn, customers, mailedTo, published } from './published.fixture.ts';

const PEOPLE = 4;
const KILLS = killsWanted(3);
const root = join(import.meta.dirname, '../../..');
const start = new Date();
const server = await mailServer();
vi.stubEnv('SMTP_URL', server.url);
let folder = '';
let program = '';

beforeAll(async () => {
  await mkdir(join(root, '.data'), { recursive: true });
  folder = await mkdtemp(join(root, '.data/campaign-'));
  program = join(folder, 'tell-and-send.mjs');
  await bundleAlone(root, 'lib/policy/campaign/tell-and-send.fixture.ts', program);
  await policyInForce(later(start, -DAY));
  await customers(1, PEOPLE);
});

afterAll(async () => {
  server.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
  await closeDatabase();
});

/** Mails of a version as they arrived: how many, how many messages these are, and to how many mailboxes. */
function arrivedOf(version: number) {
  const theirs = server.arrived.filter(({ text }) => text.includes(`/policy/v/${version}`));
  const messages = new Set(theirs.map(({ messageId }) => messageId)).size;
  return { times: theirs.length, messages, mailboxes: new Set(theirs.map(({ to }) => to)).size };
}

test(
  `however it is killed, ${KILLS} times, everybody gets one message: none lost, and none beside it`,
  async () => {
    const kills: number[] = [];
    let steps = 0;
    for (let n = 0; n <= KILLS; n++) {
      const now = later(start, (n + 1) * 5 * MINUTE);
      const version = await published(now);
      const at = n === 0 ? Number.POSITIVE_INFINITY : 1 + Math.round(((steps - 1) * (n - 0.5)) / KILLS);
      const ended = await runUntil([program, now.toISOString()], at, n % 2 === 0 ? 'after' : 'before');
      if (n === 0) steps = ended.steps;
      if (ended.killed) kills.push(at);
      for (const minutes of [1, 2, 3]) {
        await carryOn(later(now, minutes * MINUTE));
        await sendQueued(campaignMails, later(now, minutes * MINUTE));
      }
      const { times, messages, mailboxes } = arrivedOf(version);
      expect({ messages, mailboxes }, `killed at ${at}`).toEqual({ messages: PEOPLE, mailboxes: PEOPLE });
      // Killed between the server's yes and our note of it, the same message is handed over again, under the same id.
      expect(times).toBeLessThanOrEqual(PEOPLE + (ended.killed ? 1 : 0));
      expect(await mailedTo(version)).toHaveLength(PEOPLE);
      expect(await viewCampaign(version, now)).toMatchObject({ recipients: PEOPLE, sent: PEOPLE, flagged: 0 });
    }
    expect(kills).toHaveLength(KILLS);
  },
  killsTake(KILLS),
);
