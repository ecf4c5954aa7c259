// Keeps the clauses: security-audits, pci-dss.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorWith } from '#lib/access/actors.fixture.ts';
import { clock, DAY, HOUR, later } from '#lib/clock.ts';
import { control, held, heldUnless } from '#lib/control.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { addStaff, staffWho } from '#lib/identity/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { BadInput } from '#lib/refusal.ts';
import { runControl } from '../runs/run-control.ts';
import { assignFinding, FindingClosed, NoSuchFinding, noteOnFinding } from './change-finding.ts';
import { findingsOverdue, promisesBroken } from './monitors.ts';
import { remindOfFindings } from './remind.ts';
import { controlFinding } from './schema.ts';
import { closedFindings, openFindings, viewFinding } from './view-findings.ts';

const now = clock.now();
const OLIVE = 'olive@counterproof.test';
const IRIS = 'iris@counterproof.test';
let [broken, severity]: [boolean, 'critical' | 'high'] = [true, 'high'];
const look = (at: Date) =>
  runControl(
    control({
      id: 'policy.test',
      says: 'The door is shut.',
      severity,
      every: 'hour',
      shown: 'staff',
      check: async () =>
        broken ? heldUnless(['door:1'], () => 'The door is open.', {}) : held('The door is shut.', {}),
    }),
    'system:test',
    at,
  );
const people = async () => {
  const [olive, iris] = await staffWho(db(), 'audits.work');
  return { olive: olive?.id ?? '', iris: iris?.id ?? '' };
};
const as = (id: string) => actorWith({ id: `account:${id}`, roles: ['customer', 'staff', 'owner'] });
const mailsAbout = async (id: string, title: RegExp) =>
  (await db().select(MAIL_COLUMNS).from(mailMessage))
    .filter(({ data }) => JSON.stringify(data).includes(id) && title.test(String(data.title)))
    .map(({ recipient }) => recipient)
    .toSorted();
const theFinding = async () => (await openFindings(now))[0]?.id ?? '';

beforeAll(async () => {
  const password = 'not one that anybody uses 7';
  for (const [email, name, role] of [
    [OLIVE, 'Olive', 'owner'],
    [IRIS, 'Iris', 'access_admin'],
  ] as const)
    await transaction(tx => addStaff(tx, { email, password, name, roles: [role], trained: true }, now));
});
afterAll(closeDatabase);

test('a broken promise opens one finding, however often it is seen; its owner is told once', async () => {
  await look(now);
  await look(later(now, HOUR));
  const [finding, ...others] = await openFindings(now);
  expect(others).toEqual([]);
  const { olive } = await people();
  expect(finding).toMatchObject({
    severity: 'high',
    owner: `account:${olive}`,
    says: 'The door is open.',
    overdue: false,
  });
  const given = new Date(finding?.dueAt ?? 0).getTime() - new Date(finding?.openedAt ?? 0).getTime();
  expect(given).toBe(7 * DAY);
  expect(await mailsAbout(finding?.id ?? '', /^A promise is broken/)).toEqual([OLIVE]);
});

test('a finding is given to somebody who may work on it, who is told; notes are added to it', async () => {
  const findingId = await theFinding();
  const { olive, iris } = await people();
  await expect(assignFinding(as(olive), { findingId, to: newId() }, now)).rejects.toThrow(BadInput);
  await expect(assignFinding(as(olive), { findingId: newId(), to: iris }, now)).rejects.toThrow(NoSuchFinding);
  await assignFinding(as(olive), { findingId, to: iris }, now);
  await noteOnFinding(as(iris), { findingId, note: 'The hinge is broken, a new one is ordered.' }, now);
  expect(await mailsAbout(findingId, /^A finding is yours/)).toEqual([IRIS]);
  const view = await viewFinding(findingId, now);
  expect(view).toMatchObject({ owner: `account:${iris}`, broken: ['door:1'] });
  expect(view?.steps.map(({ step }) => step)).toEqual(['opened', 'assigned', 'noted']);
});

test('its owner is reminded on the day before it is due; past it, everybody every day, each once', async () => {
  const findingId = await theFinding();
  await remindOfFindings(later(now, 5 * DAY));
  expect(await mailsAbout(findingId, /^To be mended/)).toEqual([]);
  await remindOfFindings(later(now, 6.5 * DAY));
  await remindOfFindings(later(now, 6.5 * DAY + HOUR));
  expect(await mailsAbout(findingId, /^To be mended/)).toEqual([IRIS]);
  for (const days of [8, 8, 9.1]) await remindOfFindings(later(now, days * DAY));
  expect(await mailsAbout(findingId, /^Overdue/)).toEqual([IRIS, IRIS, OLIVE, OLIVE]);
  expect((await openFindings(later(now, 8 * DAY)))[0]).toMatchObject({ overdue: true });
  expect(await findingsOverdue.measure(later(now, 8 * DAY))).toMatchObject({ value: 1 });
  expect(await promisesBroken.measure(now)).toMatchObject({ value: 1 });
});

test('no person closes it, nor the owner of the database by a wave of the hand: only a run that passed', async () => {
  const findingId = await theFinding();
  const [row] = await db().select().from(controlFinding).where(eq(controlFinding.id, findingId));
  const closeBy = (run: number) =>
    asOwner(owner =>
      owner`
      update control_finding set closed_at = now(), closed_by_run = ${run} where id = ${findingId}`.catch(
        error => error.message,
      ),
    );
  expect(await closeBy(row?.seenByRun ?? 0)).toContain('does not close finding');
  expect(await asOwner(owner => owner`delete from control_finding`.catch(error => error.message))).toContain('kept');
  broken = false;
  const green = await look(later(now, 10 * DAY));
  expect(await openFindings(now)).toEqual([]);
  expect((await closedFindings(now))[0]).toMatchObject({ id: findingId });
  expect(await viewFinding(findingId, now)).toMatchObject({ closedByRun: green.seq });
  await expect(noteOnFinding(as((await people()).olive), { findingId, note: 'Said afterwards.' }, now)).rejects.toThrow(
    FindingClosed,
  );
  expect(await asOwner(owner => owner`update control_finding set says = 'x'`.catch(error => error.message))).toContain(
    'is closed',
  );
  expect(await promisesBroken.measure(now)).toMatchObject({ value: 0 });
});

test('what breaks again is a finding of its own; a critical one is told to everybody who audits, and due in two days', async () => {
  [broken, severity] = [true, 'critical'];
  await look(later(now, 11 * DAY));
  const [finding] = await openFindings(later(now, 11 * DAY));
  expect(await mailsAbout(finding?.id ?? '', /^A promise is broken/)).toEqual([IRIS, OLIVE]);
  expect(finding?.dueAt).toBe(later(new Date(finding?.openedAt ?? 0), 48 * HOUR).toISOString());
  expect(await findingsOverdue.measure(later(now, 11 * DAY))).toMatchObject({ value: 1 });
  expect(await db().$count(controlFinding)).toBe(2);
});
