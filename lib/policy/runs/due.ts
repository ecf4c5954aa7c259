import { DAY, HOUR, MINUTE } from '#lib/clock.ts';
import type { Control } from '#lib/control.ts';
import { transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { allControls } from '../clauses/index.ts';
import { lastRuns } from './last-runs.ts';
import type { ControlRunView } from './model.ts';

const PERIOD: Readonly<Record<Control['every'], number>> = { hour: HOUR, day: DAY };
/** Looking for what is due happens every minute; without it a run would be later each time by one of them. */
const SLACK = MINUTE;

/** Whether a control is to be looked at: it never was, or its period is over. */
export const isDue = (control: Control, last: ControlRunView | undefined, now: Date): boolean =>
  !last || now.getTime() - new Date(last.startedAt).getTime() >= PERIOD[control.every] - SLACK;

/** What has not been looked at for twice its time: whatever looks does not run. */
export const isLate = (control: Control, last: ControlRunView | undefined, now: Date): boolean =>
  last !== undefined && now.getTime() - new Date(last.startedAt).getTime() > 2 * PERIOD[control.every];

/**
 * Has every control looked at whose time has come, each by a job of its own, one after the other, behind whatever a
 * person waits for.
 */
export async function enqueueDue(now: Date): Promise<void> {
  const last = await lastRuns(allControls.map(({ id }) => id));
  const due = allControls.filter(control => isDue(control, last.get(control.id), now));
  await transaction(async tx => {
    for (const { id } of due)
      await enqueue(
        tx,
        'policy.run-control',
        { controlId: id },
        { key: `control:${id}`, queue: 'controls', priority: 20 },
      );
  });
}
