import { eq, type SQL, sql } from 'drizzle-orm';
import { slots, statement, type Tx } from '#lib/db/index.ts';
import { IDENTITY_KINDS, type Identities } from './model.ts';
import { riskActivity, type riskMark, riskMinute } from './schema.ts';
import { stored } from './stored.ts';

/** A press of the pay button that goes to the bank now. */
export type NotedAttempt = {
  attemptId: string;
  identities: Identities;
  amountMinor: number;
  currency: string;
  /** Of the network address, ISO 3166-1 alpha-2, where that is known. */
  country?: string | null;
  now: Date;
};

/** Rows of a minute: as many commits can count at once. */
const SHARDS = 8;
const minuteOf = (now: Date) => new Date(Math.floor(now.getTime() / 60_000) * 60_000);
const counted = (now: Date) => ({ minute: minuteOf(now), shard: Math.floor(Math.random() * SHARDS) });

/** Notes a press for whoever is asked next; the same press again changes nothing. One statement. */
export async function noteActivity(tx: Tx, { identities, now, country = null, ...noted }: NotedAttempt): Promise<void> {
  const hashes = Object.fromEntries(IDENTITY_KINDS.map(kind => [kind, stored(identities[kind])]));
  await add(tx, { ...noted, ...hashes, country, at: now, ...counted(now), attempts: 1, declines: 0 });
}

const add = statement(on => {
  const row = slots(riskActivity, [
    'attemptId',
    'at',
    ...IDENTITY_KINDS,
    'amountMinor',
    'currency',
    'country',
  ] as const);
  const minute = on.$with('counted').as(counting(on).returning({ minute: riskMinute.minute }));
  return on.with(minute).insert(riskActivity).values(row).onConflictDoNothing();
});

/** Counts a press that the first gate stopped: no bank was asked, but the shop as a whole is being tried. */
export async function noteStopped(tx: Tx, now: Date): Promise<void> {
  await count(tx, { ...counted(now), attempts: 1, declines: 1 });
}

const counting = (on: Pick<Tx, 'insert'>) =>
  on
    .insert(riskMinute)
    .values(slots(riskMinute, ['minute', 'shard', 'attempts', 'declines']))
    .onConflictDoUpdate({
      target: [riskMinute.minute, riskMinute.shard],
      set: {
        attempts: sql`risk_minute.attempts + excluded.attempts`,
        declines: sql`risk_minute.declines + excluded.declines`,
      },
    });

const count = statement(counting);

/** What became of a press. `hardDeclined`: the bank wants no further try with this card. */
export type Ending = 'declined' | 'hard_declined' | 'captured' | 'abandoned';

/** Notes how a press ended. A decline also counts for the shop as a whole, at the moment that it is heard. */
export async function noteEnding(tx: Tx, attemptId: string, ended: Ending, now: Date): Promise<void> {
  await end(tx, { attemptId, ended });
  if (ended === 'declined' || ended === 'hard_declined') await count(tx, { ...counted(now), attempts: 0, declines: 1 });
}

const ofAttempt = (): SQL => eq(riskActivity.attemptId, sql.placeholder('attemptId'));

const end = statement(on =>
  on
    .update(riskActivity)
    .set(slots(riskActivity, ['ended']))
    .where(ofAttempt()),
);

/** Notes what went back of a payment by now: the sum of all refunds, in minor units. */
export async function noteRefunded(tx: Tx, attemptId: string, refundedMinor: number, now: Date): Promise<void> {
  await refund(tx, { attemptId, refundedMinor, refundedAt: refundedMinor > 0 ? now : null });
}

const refund = statement(on =>
  on
    .update(riskActivity)
    .set(slots(riskActivity, ['refundedMinor', 'refundedAt']))
    .where(ofAttempt()),
);

export type MarkedBecause = (typeof riskMark.because.enumValues)[number];

/** Marks everything that took part in a payment that turned out to be fraud. The first reason stands. */
export async function markFraud(tx: Tx, attemptId: string, because: MarkedBecause, now: Date): Promise<void> {
  await tx.execute(sql`insert into risk_mark (kind, hash, attempt_id, because, at)
    select v.kind, v.hash, a.attempt_id, ${because}, ${now.toISOString()}::timestamptz
    from risk_activity a, lateral (values ${sql.join(
      IDENTITY_KINDS.map(kind => sql`(${sql.raw(`'${kind}'`)}, a.${sql.identifier(kind)})`),
      sql`, `,
    )}) v (kind, hash)
    where a.attempt_id = ${attemptId} and v.hash is not null
    on conflict do nothing`);
}
