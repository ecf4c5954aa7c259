import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { Refusal } from '#lib/refusal.ts';
import { stored } from '../history/stored.ts';
import { declared } from '../ruleset/rule-book.ts';
import type { SnoozeKind } from './model.ts';
import { riskSnooze } from './schema.ts';

/** The longest that a rule sleeps; the database holds to it, too. */
export const MOST_SNOOZE_DAYS = 180;

/** Nobody may relax this rule, or there is none. */
export class NotSnoozable extends Refusal {
  constructor() {
    super('not_snoozable', 'This rule cannot be put to sleep: nobody may relax it.', 409);
  }
}

export type Snooze = {
  rule: string;
  kind: SnoozeKind;
  /** The keyed hash that a press is kept with. */
  hash: string;
  paymentId: string;
  days: number;
  reason: string;
  actor: string;
};

/**
 * Puts a rule to sleep for whoever has `hash`: from the next payment on its hits are shown and count for nothing. Only
 * rules that look before the card is asked or right after know whose payment it is. Answers the id. Throws NotSnoozable.
 */
export async function snooze(tx: Tx, { hash, days, ...told }: Snooze, now: Date): Promise<string> {
  const rule = declared().get(told.rule);
  const key = stored(hash);
  if (!rule || rule.absolute || key === null || !SNOOZED_AT.includes(rule.stage)) throw new NotSnoozable();
  const id = newId<'risk_snooze'>(now.getTime());
  const until = later(now, Math.min(days, MOST_SNOOZE_DAYS) * DAY);
  await tx.insert(riskSnooze).values({ id, ...told, hash: key, createdAt: now, expiresAt: until });
  return id;
}

const SNOOZED_AT: readonly string[] = ['pre_auth', 'post_auth'];
