// Keeps the clauses: security-audits, pci-dss, access-control.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, DAY, dayOf, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { addStaff } from '#lib/identity/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { BadInput } from '#lib/refusal.ts';
import { allDuties } from '../clauses/index.ts';
import { readEvidence } from './evidence.ts';
import { dutiesOverdue } from './monitor.ts';
import { NoSuchDuty, recordDuty, recordDutyDone } from './record-done.ts';
import { remindOfDuties } from './remind.ts';
import { dutyEvidencePart } from './schema.ts';
import { monthsAfter, reminderAt } from './standing.ts';
import { viewDuties } from './view-duties.ts';

const now = clock.now();
const iris = staffWith('owner');
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 'scan '), Buffer.from('\n%%EOF\n')]);
const entry = (dutyId: string) => ({
  doneId: newId(),
  dutyId,
  doneOn: dayOf(now),
  note: 'It was done, and all is well.',
});
const duty = async (id: string, at = now) => (await viewDuties(at)).find(one => one.id === id);
const titles = async () => (await db().select(MAIL_COLUMNS).from(mailMessage)).map(({ data }) => String(data.title));

beforeAll(async () => {
  for (const role of ['owner', 'access_admin'] as const) {
    const person = { email: `${role}@counterproof.test`, password: 'not one that anybody uses 7', name: role };
    await transaction(tx => addStaff(tx, { ...person, roles: [role], trained: true }, now));
  }
  await remindOfDuties(now);
});
afterAll(closeDatabase);

test('months are those of the calendar: a day that a month lacks is its last', () => {
  expect(monthsAfter(new Date('2026-11-30T10:00:00Z'), 3).toISOString()).toBe('2027-02-28T10:00:00.000Z');
  expect(monthsAfter(new Date('2026-11-30T10:00:00Z'), 12).toISOString()).toBe('2027-11-30T10:00:00.000Z');
});

test('the owner is reminded 30, 14, 7 days and a day before, and every week after', () => {
  const steps = [31, 30, 20, 14, 7, 2, 1, 0.5, -1, -6.9, -7.1].map(days => reminderAt(later(now, days * DAY), now));
  const before = ['before-30', 'before-30', 'before-14', 'before-7', 'before-7', 'before-1', 'before-1'];
  expect(steps).toEqual([null, ...before, 'overdue-0', 'overdue-0', 'overdue-1']);
});

test('every duty is owed from the day on which the shop knew of it; overdue it is red, and its owner is written to once a step', async () => {
  const due = monthsAfter(now, 3);
  expect(await duty('quarterly-scan')).toMatchObject({ state: 'in_time', dueAt: due.toISOString(), done: [] });
  expect(await titles()).toEqual([]);
  for (const days of [-10, -10, 1, 2]) await remindOfDuties(later(due, days * DAY));
  expect((await titles()).map(title => title.split(/[ :]/)[0])).toEqual(['To', 'Overdue']);
  expect(await duty('quarterly-scan', later(due, DAY))).toMatchObject({ state: 'overdue' });
  expect(await dutiesOverdue.measure(later(due, DAY))).toMatchObject({
    value: 1,
    says: expect.stringContaining('scan'),
  });
  expect(await dutiesOverdue.measure(now)).toMatchObject({ value: 0 });
  for (const { id } of allDuties) expect(await duty(id, later(now, 400 * DAY))).toMatchObject({ state: 'overdue' });
});

test('done with its file it is in time again; the file comes back byte for byte, sealed as it lies', async () => {
  const said = entry('quarterly-scan');
  await expect(recordDuty(iris, said, now)).rejects.toThrow(BadInput);
  const file = { name: '../../scan Q4 <1>.pdf', bytes: PDF };
  await recordDuty(iris, { ...said, file }, now);
  await recordDuty(iris, { ...said, file }, now);
  const done = (await duty('quarterly-scan', later(now, 60 * DAY)))?.done;
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  expect(done).toMatchObject([
    { id: said.doneId, by: iris.id, evidence: [{ name: 'scan Q4 _1_.pdf', type: 'application/pdf', sha256 }] },
  ]);
  const kept = await readEvidence(done?.[0]?.evidence[0]?.id ?? '');
  expect(Buffer.from(kept.content).equals(PDF)).toBe(true);
  const pieces = await db().select().from(dutyEvidencePart);
  expect(pieces).toHaveLength(3);
  for (const { sealed } of pieces) expect(Buffer.from(sealed, 'base64').includes('scan scan')).toBe(false);
});

test.each([
  ['an empty file', Buffer.alloc(0), 'empty'],
  ['a program', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(600)]), 'something else'],
  ['a page that calls itself a PDF', Buffer.from('<html><script>alert(1)</script></html>'), 'something else'],
  ['a file of 11 MB', Buffer.concat([PDF, Buffer.alloc(11_000_000)]), '10 MB'],
])('%s is no evidence', async (_what, bytes, says) => {
  const refused = recordDuty(iris, { ...entry('scope-review'), file: { name: 'report.pdf', bytes } }, now);
  await expect(refused).rejects.toMatchObject({ fields: { file: expect.stringContaining(says) } });
});

test('what is still to come was not done, and what is no duty cannot be', async () => {
  const tomorrow = { ...entry('scope-review'), doneOn: dayOf(later(now, 2 * DAY)) };
  await expect(recordDuty(iris, tomorrow, now)).rejects.toThrow(BadInput);
  await expect(recordDuty(iris, entry('wash-up'), now)).rejects.toThrow(NoSuchDuty);
  expect((await duty('scope-review'))?.done).toEqual([]);
});

test('what the shop itself sees done is put down with it; nobody changes it afterwards, whoever they are', async () => {
  const done = { dutyId: 'policy-review', by: 'account:olive', note: 'Reviewed, nothing changed.' };
  expect(await transaction(tx => recordDutyDone(tx, done, now))).toBe(true);
  expect((await duty('policy-review'))?.done).toMatchObject([{ note: done.note }]);
  for (const statement of [
    "update duty_done set note = 'x'",
    'delete from duty_evidence',
    'delete from duty_evidence_part',
  ])
    expect(await asOwner(owner => owner.unsafe(statement).catch(error => error.message))).toContain('append-only');
});
