/** A program that tells everybody and sends their mails, and may be killed: `<now>`. See `killed.test.ts`. */
import { closeDatabase } from '#lib/db/index.ts';
import { sendQueued } from '#lib/mail/send-queued.fixture.ts';
import { campaignMails } from './mails.tsx';
import { tellEverybody } from './tell-everybody.ts';

const now = new Date(process.argv[2] ?? '');
for (const _ of ['hands over', 'settles']) {
  await tellEverybody(undefined, now);
  await sendQueued(campaignMails, now);
}
await closeDatabase();
