import { sqlClient, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import {
  CALM,
  evaluate,
  gatherHistory,
  type Identities,
  listsNaming,
  liveRuleset,
  noteActivity,
  recordEvaluation,
  withLearned,
} from '#lib/risk/index.ts';

/** A press of somebody who bought here before. */
export type Known = { identities: Identities; paymentId: string; attemptId: string };

type Row = Record<'card' | 'email' | 'account' | 'address' | 'shipping', string | null>;

/** So many presses, each of somebody whom the shop remembers. */
export async function peopleOf(count: number): Promise<Known[]> {
  const rows = await sqlClient()<Row[]>`
    select card::text, email::text, account::text, address::text, shipping::text from risk_activity
    where at > now() - interval '300 days' order by hashtext(attempt_id::text) limit ${count}`;
  return Array.from({ length: count }, (_, n) => knownBy(rows[n % rows.length] as Row));
}

function knownBy(row: Row): Known {
  const kinds = Object.entries(row).map(([kind, bits]) => [kind, bits && hashOf(BigInt(bits))]);
  const identities = { ...Object.fromEntries(kinds), device: null } as Identities;
  return { identities, paymentId: newId(), attemptId: newId() };
}

/** A keyed hash whose kept bits are these. */
function hashOf(bits: bigint): string {
  const bytes = Buffer.alloc(32);
  bytes.writeBigInt64BE(bits);
  return bytes.toString('base64url');
}

/** The gate before the card, with all that it reads and writes but the payment's own row. */
export function firstGate({ identities, paymentId, attemptId }: Known): Promise<unknown> {
  return transaction(async tx => {
    const now = new Date();
    const { card: fingerprintHash, address: ipHash, shipping: addressHash } = identities;
    const listable = { fingerprintHash, email: 'ada@example.org', ip: null, ipHash, addressHash, phone: null };
    const [history, lists, ruleset] = await Promise.all([
      gatherHistory(tx, { identities, currency: 'eur', now }),
      listsNaming(tx, listable, now),
      liveRuleset(tx),
    ]);
    const { counts, marks, shop, snoozed, attack } = history;
    const seen = { ...CALM.pre_auth, at: now.toISOString(), lists, counts, marks, shop, snoozed, attack };
    const facts = withLearned(seen, ruleset.learned);
    const verdict = evaluate('pre_auth', facts, ruleset);
    const noted = { attemptId, identities, amountMinor: facts.amountMinor, currency: 'eur', country: 'NL', now };
    await Promise.all([
      recordEvaluation(tx, { paymentId, attemptId, stage: 'pre_auth', facts, verdict, now }),
      noteActivity(tx, noted),
    ]);
  });
}
