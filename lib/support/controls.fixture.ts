import { eq } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { Drills } from '#lib/policy/runs/drill.fixture.ts';
import { supportTicket } from './schema.ts';
import { takeIn } from './take-in.ts';

const id = newId();

/** A question that nobody answers, and then somebody does. */
export const supportDrills: Drills = {
  'support.answered-in-time': {
    break: now =>
      transaction(async tx => {
        // Ten days ago: more working hours have passed since than any answer may take.
        const asked = later(now, -10 * DAY);
        const message = { channel: 'page' as const, text: 'Where is my parcel?' };
        await takeIn(tx, {
          id,
          asker: { guest: 'ada@example.test' },
          actor: 'guest',
          topic: 'order',
          message,
          now: asked,
        });
      }),
    repair: now =>
      transaction(async tx => {
        const answered = { state: 'waiting', answerBy: null, answeredAt: now, firstAnsweredAt: now } as const;
        await tx.update(supportTicket).set(answered).where(eq(supportTicket.id, id));
      }),
  },
};
