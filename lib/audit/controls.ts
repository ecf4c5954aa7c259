import { eq, sql } from 'drizzle-orm';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { type Checked, control, heldUnless, notChecked } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { isOurs } from './checkpoints/checkpoint.ts';
import { keyIdOf, publicKey } from './checkpoints/key.ts';
import { keptUntil } from './checkpoints/second-place.ts';
import { skewSeconds } from './monitors.ts';
import { auditCheckpoint } from './schema.ts';
import { lastVerdict } from './verification/view-run.ts';

/** PCI DSS 10.4.1 asks for a look each day; ours is each hour. */
const VERIFIED_WITHIN = 24 * HOUR;

/** Follows no row itself: that is the verification's, each hour; this looks at what it found, and when. */
export const ledgerWhole = control({
  id: 'audit.ledger-whole',
  says: 'The record of who did what is followed from its first line to its last every hour, and nothing in it was changed or taken away.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const verdict = await lastVerdict();
    if (!verdict?.finishedAt) return neverVerified(later(now, -VERIFIED_WITHIN));
    const stale = new Date(verdict.finishedAt) < later(now, -VERIFIED_WITHIN);
    return heldUnless(
      [
        ...(verdict.broken ? [`audit_event:${verdict.broken.seq} (${verdict.broken.kind})`] : []),
        ...(stale ? [`audit_run:none since ${verdict.finishedAt}`] : []),
      ],
      broken => (broken === 0 || verdict.broken ? (verdict.says ?? '') : 'Nobody has verified the ledger for a day.'),
      { run: verdict.id, verifiedAt: verdict.finishedAt, rows: verdict.reached, head: verdict.head },
    );
  },
});

/** Right on the first day of a shop. */
async function neverVerified(late: Date): Promise<Checked> {
  const [first] = await db().execute<{ at: string }>(sql`select at::text from audit_event order by seq limit 1`);
  if (!first || new Date(first.at) > late) return notChecked('The ledger has not been verified yet.');
  return heldUnless(['audit_run:none'], () => 'The ledger was never verified.', {});
}

/** What was written longer ago than this is signed. */
const SIGNED_WITHIN = 30 * MINUTE;

/** The statements that a rewritten ledger would contradict: made in time, by our key, and in the second place too. */
export const ledgerSigned = control({
  id: 'audit.ledger-signed',
  says: 'The end of that record is signed every few minutes, and the signatures are kept in a second place.',
  severity: 'high',
  every: 'hour',
  shown: 'staff',
  async check(now) {
    const [last] = await db().select().from(auditCheckpoint).orderBy(sql`seq desc`).limit(1);
    const [oldest] = await db().execute<{ seq: string; at: string }>(sql`
      select seq, at::text from audit_event where seq > ${last?.seq ?? 0} order by seq limit 1`);
    if (!last && !oldest) return notChecked('There is nothing in the ledger yet.');
    const kept = await keptUntil();
    return heldUnless(
      [
        ...(oldest && new Date(oldest.at) < later(now, -SIGNED_WITHIN)
          ? [`audit_event:${oldest.seq} is not signed`]
          : []),
        ...(last && !isOurs(last) ? [`audit_checkpoint:${last.seq} is not ours`] : []),
        ...(last && kept < last.seq ? [`audit_checkpoint:${last.seq} is not in the second place`] : []),
      ],
      broken => (broken === 0 ? 'The ledger is signed, in both places.' : 'A statement about the ledger is wanting.'),
      { signedUntil: last?.seq ?? 0, keptUntil: kept, key: last?.keyId ?? null },
    );
  },
});

/** PCI DSS 3.7.4 wants an end to each key's time; ours is a year. */
const OLDEST_KEY_DAYS = 365;

/** The first statement that today's key signed tells since when it has been in use; its date is signed as well. */
export const checkpointKeyYoung = control({
  id: 'audit.checkpoint-key-young',
  says: 'The key that signs the record of who did what is replaced at least once a year.',
  severity: 'medium',
  every: 'day',
  shown: 'staff',
  async check(now) {
    const key = keyIdOf(publicKey());
    const [first] = await db()
      .select({ at: auditCheckpoint.at })
      .from(auditCheckpoint)
      .where(eq(auditCheckpoint.keyId, key))
      .orderBy(auditCheckpoint.seq)
      .limit(1);
    if (!first) return notChecked('Today’s key has not signed anything yet.');
    const days = Math.floor((now.getTime() - first.at.getTime()) / DAY);
    return heldUnless(
      days > OLDEST_KEY_DAYS ? [`audit_checkpoint:key ${key}`] : [],
      () => `The key has signed for ${days} days.`,
      { key, days, most: OLDEST_KEY_DAYS, ofItsOwn: config().audit.checkpointKey !== undefined },
    );
  },
});

const MOST_APART = 1;

/** PCI DSS 10.6: what is dated by two clocks has an order only as long as they agree. */
export const clocksAgree = control({
  id: 'audit.clocks-agree',
  says: 'The clocks by which everything is dated agree to the second.',
  severity: 'medium',
  every: 'hour',
  shown: 'staff',
  async check() {
    const apart = await skewSeconds();
    return heldUnless(
      apart > MOST_APART ? ['clock:this process and Postgres'] : [],
      () => `This process and Postgres are ${apart} seconds apart.`,
      { secondsApart: apart },
    );
  },
});
