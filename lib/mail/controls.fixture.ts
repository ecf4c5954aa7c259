import { eq, isNull } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import { queueMail } from './queue-mail.ts';
import { mailMessage } from './schema.ts';

let smtpUrl = '';

/** What the worker does where one runs. */
const everythingLeaves = (now: Date) => db().update(mailMessage).set({ sentAt: now }).where(isNull(mailMessage.sentAt));

/** How each promise about mails is broken, and put right. */
export const mailDrills = {
  'mail.leaves-in-time': {
    arrange: everythingLeaves,
    async break(now: Date) {
      const mail = { dedupeKey: 'a drill', template: 'staff.notice', to: 'grace@counterproof.test', data: {} };
      await transaction(tx => queueMail(tx, mail));
      await db()
        .update(mailMessage)
        .set({ queuedAt: later(now, -HOUR) })
        .where(eq(mailMessage.dedupeKey, 'a drill'));
    },
    repair: everythingLeaves,
  },
  'mail.encrypted-hop': {
    async break() {
      ({ smtpUrl } = config().mail);
      config().mail.smtpUrl = 'smtp://mail.example.test';
    },
    async repair() {
      config().mail.smtpUrl = smtpUrl;
    },
  },
};
