import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock, HOUR, later } from '#lib/clock.ts';
import type { Control } from '#lib/control.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { addStaff } from '#lib/identity/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { allControls } from '../clauses/index.ts';
import { controlFinding } from '../findings/schema.ts';
import { allDrills, type Drill } from './drill.fixture.ts';
import { runControl } from './run-control.ts';

const drills = await allDrills();
const OWNER = 'olive@counterproof.test';
const now = clock.now();

beforeAll(async () => {
  const olive = { email: OWNER, password: 'seven words that nobody has heard 1', name: 'Olive', trained: true };
  await transaction(tx => addStaff(tx, { ...olive, roles: ['owner'] }, now));
});
afterAll(closeDatabase);

const openFinding = async (control: Control) => {
  const open = and(eq(controlFinding.controlId, control.id), isNull(controlFinding.closedAt));
  const [finding] = await db().select().from(controlFinding).where(open);
  return finding ?? null;
};
const mailsAbout = async (findingId: string) =>
  (await db().select(MAIL_COLUMNS).from(mailMessage)).filter(({ data }) => JSON.stringify(data).includes(findingId));

test('every control has a drill, and every drill a control', () => {
  expect([...drills.keys()].toSorted()).toEqual(allControls.map(({ id }) => id).toSorted());
});

const drilled = allControls.flatMap(control => {
  const drill = drills.get(control.id);
  return drill ? [{ id: control.id, control, drill }] : [];
});

test.each(drilled)(
  '$id: held; broken on purpose it is red, with a finding and a mail; mended it is closed',
  async one => {
    const { control, drill }: { control: Control; drill: Drill } = one;
    await drill.arrange?.(now);
    expect(await runControl(control, 'system:drill', now)).toMatchObject({ result: 'held' });
    expect(await openFinding(control)).toBeNull();

    await drill.break(later(now, HOUR));
    const red = await runControl(control, 'system:drill', later(now, HOUR));
    expect(red).toMatchObject({ result: 'broken', says: expect.stringMatching(/\w/) });
    const finding = await openFinding(control);
    expect(finding).toMatchObject({ severity: control.severity, openedByRun: red.seq, owner: expect.any(String) });
    expect((await mailsAbout(finding?.id ?? '')).map(({ recipient }) => recipient)).toContain(OWNER);

    await drill.repair(later(now, 2 * HOUR));
    const green = await runControl(control, 'system:drill', later(now, 2 * HOUR));
    expect(green).toMatchObject({ result: 'held' });
    expect(await openFinding(control)).toBeNull();
    const [closed] = await db()
      .select()
      .from(controlFinding)
      .where(eq(controlFinding.id, finding?.id ?? ''));
    expect(closed).toMatchObject({ closedByRun: green.seq });
  },
);
