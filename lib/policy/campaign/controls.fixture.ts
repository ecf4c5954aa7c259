import { randomInt } from 'node:crypto';
import { db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { ensurePolicy } from '../revisions/ensure-policy.ts';
import { campaignMails } from './mails.tsx';
import { newestCampaign } from './missed.ts';
import { carryOn, customers, published } from './published.fixture.ts';
import { tellMissed } from './tell-missed.ts';

const missed = `missed-${randomInt(10 ** 11)}@example.test`;

async function tellAll(now: Date): Promise<void> {
  await carryOn(now);
  await sendQueued(campaignMails, now);
  await carryOn(now);
}

/** How the promise that everybody is told is broken, and put right. */
export const campaignDrills = {
  'policy.everybody-was-told': {
    async arrange(now: Date) {
      await customers(1, 3);
      await transaction(tx => ensurePolicy(tx, now));
      if (!(await newestCampaign())) await published(now);
      await tellAll(now);
    },
    /** Somebody who had an account then, and whom the job passed over. */
    async break() {
      const began = (await newestCampaign())?.beganAt ?? new Date();
      await asOwner(
        sql =>
          sql`insert into account (id, email, name, created_at) values (gen_random_uuid(), ${missed}, 'Mia', ${began})`,
      );
    },
    async repair(now: Date) {
      await tellMissed();
      await tellAll(now);
      if (
        (await db().execute(`select from mail_message where recipient = '${missed}' and sent_at is not null`))
          .length !== 1
      )
        throw new Error('whoever was missed was not told once');
    },
  },
};
