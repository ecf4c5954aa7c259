import { sql } from 'drizzle-orm';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

/** A mail that is not on its way by then is late, whatever it says. */
const IN_TIME = 15 * MINUTE;
/** A mailing to everybody is throttled; what waits behind it is no failure to send. */
const AT_ONCE = sql`template <> 'policy.revised'`;

/** What people are told reaches their mail server: nothing of the last day was given up, and nothing waits. */
export const mailsLeave = control({
  id: 'mail.leaves-in-time',
  says: 'Mails to customers leave within minutes of what they tell of.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const [from, late] = [later(now, -DAY).toISOString(), later(now, -IN_TIME).toISOString()];
    const stuck = await db().execute<{ found: string }>(sql`
      select 'mail:' || id || case when failed_at is null then ' waits' else ' was given up' end as found
      from mail_message
      where queued_at >= ${from}::timestamptz and sent_at is null and ${AT_ONCE}
        and last_error is distinct from 'erased' and last_error is distinct from 'consent withdrawn'
        and (failed_at is not null or queued_at < ${late}::timestamptz)
      order by queued_at limit 51`);
    return heldUnless(
      stuck.map(({ found }) => found),
      broken =>
        broken === 0
          ? 'No mail of the last day was given up or waits.'
          : `${broken} mails of the last day did not leave.`,
      { stuck: stuck.length },
    );
  },
});

const SAME_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** ASVS 12.3.1: mails leave the machine under TLS or not at all. */
export const encryptedToMailServer = control({
  id: 'mail.encrypted-hop',
  says: 'Mails go to the mail server encrypted, or do not leave the machine on the way to it.',
  severity: 'high',
  every: 'day',
  shown: 'staff',
  async check() {
    const { protocol, hostname } = new URL(config().mail.smtpUrl);
    const near = SAME_MACHINE.includes(hostname);
    return heldUnless(
      near || protocol === 'smtps:' ? [] : ['SMTP_URL:is not smtps://'],
      broken =>
        broken > 0
          ? 'The mail server is another machine, and the way to it is not encrypted.'
          : near
            ? 'The mail server is on the same machine.'
            : 'The mail server is reached under TLS only.',
      { sameMachine: near, tls: protocol === 'smtps:' },
    );
  },
});
