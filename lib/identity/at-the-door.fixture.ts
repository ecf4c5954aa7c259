import { desc, eq, sql } from 'drizzle-orm';
import { guest } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { identityJobs } from './jobs.ts';
import type { TokenPurpose } from './schema.ts';
import type { Browser } from './sessions/browser.ts';
import { type IssuedLink, linkTo } from './sessions/links.ts';

let strangers = 0;

/** A browser that nobody has seen, at an address that nobody has used: what is counted is not its doing. */
export const newBrowser = (): Browser => {
  const count = ++strangers;
  return {
    address: `10.${100 + (count >> 16)}.${(count >> 8) & 255}.${count & 255}`,
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
    device: `browser-${count}`,
    sid: null,
  };
};

/** Somebody who is not signed in, at an address of their own. */
export const stranger = () => ({
  ...guest,
  from: { requestId: null, address: `stranger-${++strangers}`, device: null },
});

/** Does the jobs of the door that wait, as a worker would. */
export async function workerRuns(now: Date): Promise<void> {
  const waiting = await db().execute<{ id: string; name: string; payload: unknown }>(sql`
    select j.id, t.identifier as name, j.payload
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier like 'identity.mail-%' order by j.id`);
  for (const { id, name, payload } of waiting) {
    await identityJobs.find(job => job.name === name)?.run(payload, now);
    await db().execute(sql`select graphile_worker.complete_jobs(array[${id}::bigint])`);
  }
}

/** The mails to an address, latest first. */
export const mailsTo = (email: string) =>
  db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.recipient, email)).orderBy(desc(mailMessage.id));

/** The token in the latest mail to an address, as its reader's browser sends it. */
export async function tokenTo(email: string, purpose: TokenPurpose): Promise<string> {
  const links = (await mailsTo(email)).flatMap(({ data }) => (data as { link?: IssuedLink }).link ?? []);
  if (!links[0]) throw new Error(`no link was mailed to ${email}`);
  return linkTo(purpose, '', links[0]).split('/').at(-1) ?? '';
}
