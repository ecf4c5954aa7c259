import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, DAY, dayOf, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { paymentPageMonitors, requireOpenCheckout, viewPaymentPage } from '#lib/payment-page/index.ts';
import { inboxFigures, listTickets, supportMonitors } from '#lib/support/index.ts';
import { DESK_PARTS } from '#lib/support/model.ts';
import { forgetHistory, longHistory, ROWS, rowsRead } from './history.fixture.ts';
import {
  allControls,
  closedFindings,
  findingsOf,
  lastProved,
  lastRead,
  lastRuns,
  latestPacks,
  latestReviews,
  latestRound,
  listAssessments,
  listedVersions,
  openFindings,
  policyMonitors,
  runsByDay,
  runsOf,
  saqLines,
  viewDuties,
  viewProviders,
} from './index.ts';
import { policyJobs } from './jobs.ts';

/** It looks for card numbers in everything that is stored: that is what it is for. */
const READS_EVERYTHING = /^cards?\./;

afterAll(async () => {
  await closeDatabase();
  await forgetHistory();
});

type Look = { id: string; look(now: Date): Promise<unknown> };

/** The tables of which these looks together read as many rows as there are, or more. */
async function readThrough(looks: readonly Look[]): Promise<string[]> {
  const before = await rowsRead();
  for (const { look } of looks) await look(clock.now());
  // A session tells what it has read when it ends.
  await closeDatabase();
  const after = await rowsRead();
  return [...after].filter(([table, rows]) => rows - (before.get(table) ?? 0) >= ROWS).map(([table]) => table);
}

/** The same, each named that does. */
async function whoReadsThrough(looks: readonly Look[]): Promise<string[]> {
  if ((await readThrough(looks)).length === 0) return [];
  const through: string[] = [];
  for (const one of looks) through.push(...(await readThrough([one])).map(table => `${one.id} reads ${table}`));
  return through;
}

beforeAll(() => longHistory(clock.now()));

test('a control costs the same however long the shop has been there: none reads through what is past', async () => {
  const controls = allControls.filter(({ id }) => !READS_EVERYTHING.test(id));
  expect(await whoReadsThrough(controls.map(one => ({ id: one.id, look: now => one.check(now) })))).toEqual([]);
});

const auditor = staffWith('auditor');

/** What pages ask for, each by itself, and what is done every minute or every day. */
const LOOKS: readonly Look[] = [
  { id: '/policy', look: lastProved },
  { id: '/policy/versions', look: listedVersions },
  { id: '/admin/audits runs', look: () => lastRuns(allControls.map(({ id }) => id)) },
  { id: '/admin/audits round', look: latestRound },
  { id: '/admin/audits open', look: openFindings },
  { id: '/admin/audits closed', look: closedFindings },
  { id: '/admin/audits trend', look: now => runsByDay(dayOf(later(now, -30 * DAY)), dayOf(now)) },
  { id: '/admin/audits duties', look: viewDuties },
  { id: '/admin/audits/controls', look: now => Promise.all([runsOf('drill', null, 25), findingsOf('drill', now)]) },
  { id: '/admin/audits/assessment', look: listAssessments },
  { id: '/admin/audits/pack', look: () => latestPacks(auditor) },
  { id: '/admin/audits/providers', look: viewProviders },
  { id: '/admin/audits/saq', look: saqLines },
  { id: '/admin/policy', look: () => latestReviews() },
  { id: '/admin/payment-page', look: viewPaymentPage },
  { id: '/account/policy', look: () => lastRead('01900000-0000-7000-8000-000000000001') },
  { id: '/checkout', look: () => requireOpenCheckout(db()) },
  ...DESK_PARTS.map(part => ({
    id: `/admin/tickets ${part}`,
    look: (now: Date) => listTickets({ part, after: null, reader: auditor.id }, now),
  })),
  { id: '/admin/tickets figures', look: inboxFigures },
  ...[...policyMonitors, ...supportMonitors, ...paymentPageMonitors].map(one => ({
    id: one.id,
    look: (now: Date) => one.measure(now),
  })),
  ...policyJobs
    .filter(({ cron, name }) => cron && name !== 'policy.walk-for-cards')
    .map(one => ({ id: one.name, look: (now: Date) => one.run({}, now) })),
];

test('neither does a page of the desk, a monitor, or what is done by the minute or the day', async () => {
  expect(await whoReadsThrough(LOOKS)).toEqual([]);
});
