import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { NotAllowed, operation } from '#lib/access/index.ts';
import { privacyExport } from '../schema.ts';
import { guestSession } from './schema.ts';

/** Ends a guest's session before its time. What was written for it to take is destroyed by the next look. */
export const leave = operation({
  name: 'privacy.leave',
  may: 'data.manage',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    if (!actor.mailbox || !actor.session) throw new NotAllowed();
    await tx.update(guestSession).set({ endedAt: now, expiresAt: now }).where(eq(guestSession.id, actor.session.id));
    await tx.update(privacyExport).set({ expiresAt: now }).where(eq(privacyExport.sessionId, actor.session.id));
  },
});
