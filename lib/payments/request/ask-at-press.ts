import { type Recent, recentUses, TooManyRequests } from '#lib/access/index.ts';
import { HOUR, MINUTE, SECOND } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { db, type Reader, transaction } from '#lib/db/index.ts';
import { evaluate, liveRuleset, noteStopped, type RequestFacts, type Ruleset, storedRuleset } from '#lib/risk/index.ts';
import { watchForAttack } from './watch-for-attack.ts';

/** Who presses: the address, and the account or, for a guest, the visit. Kept as keyed hashes only. */
export type Presser = { ip: string; who: string };

/**
 * The request gate: counts a press of the pay button and asks the live ruleset whether it comes too often, before
 * anything is looked up or placed. Throws TooManyRequests. What is refused makes no row: it is counted by the minute,
 * for the shop as a whole, as a sign that it is being tried.
 */
export async function askAtPress({ ip, who }: Presser, now: Date): Promise<void> {
  const uses = [
    { name: 'press.address.minute', who: ip, seconds: MINUTE / SECOND },
    { name: 'press.address.hour', who: ip, seconds: HOUR / SECOND },
    { name: 'press.account.hour', who, seconds: HOUR / SECOND },
  ];
  const [recent, ruleset] = await Promise.all([recentUses(db(), uses, now), rulesetNow(db())]);
  const [addressMinute, addressHour, accountHour] = recent.map(({ used }) => used);
  const presses = {
    addressMinute: addressMinute ?? null,
    addressHour: addressHour ?? null,
    accountHour: accountHour ?? null,
  };
  const facts: RequestFacts = { at: now.toISOString(), limitsTimes: config().limitsTimes, presses };
  if (evaluate('request', facts, ruleset).outcome !== 'block') return;
  await transaction(async tx => {
    await noteStopped(tx, now);
    await watchForAttack(tx, now);
  });
  throw new TooManyRequests(wait(recent, facts, ruleset), SAYS);
}

const SAYS =
  'That was a lot of tries in a short time, so we have stopped for a moment. Nothing was charged, and your cart is kept. Please try again a little later.';

/** Seconds until the first window is over in which a press would be fine again. */
function wait(recent: readonly Recent[], facts: RequestFacts, ruleset: Ruleset): number {
  const { addressMinute } = facts.presses;
  const short = { ...facts, presses: { ...facts.presses, addressHour: null, accountHour: null } };
  const isShort = addressMinute !== null && evaluate('request', short, ruleset).outcome === 'block';
  const windows = isShort ? recent.slice(0, 1) : recent.slice(1);
  return Math.max(1, ...windows.map(({ endsIn }) => endsIn));
}

/** A shop whose first press this is has no ruleset stored yet. */
const rulesetNow = async (reader: Reader): Promise<Ruleset> =>
  (await storedRuleset(reader)) ?? (await transaction(liveRuleset));
