import { recentUses, TooManyRequests } from '#lib/access/index.ts';
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
  const refuses = (counts: readonly number[]): boolean =>
    evaluate('request', factsOf(counts, now), ruleset).outcome === 'block';
  if (!refuses(recent.map(({ used }) => used))) return;
  await transaction(async tx => {
    await noteStopped(tx, now);
    await watchForAttack(tx, now);
  });
  throw new TooManyRequests(
    fewestSeconds(wait => !refuses(recent.map(({ afterSeconds }) => afterSeconds(wait)))),
    SAYS,
  );
}

const SAYS =
  'That was a lot of tries in a short time, so we have stopped for a moment. Nothing was charged, and your cart is kept. Please try again a little later.';

function factsOf([addressMinute, addressHour, accountHour]: readonly number[], now: Date): RequestFacts {
  const presses = {
    addressMinute: addressMinute ?? null,
    addressHour: addressHour ?? null,
    accountHour: accountHour ?? null,
  };
  return { at: now.toISOString(), limitsTimes: config().limitsTimes, presses };
}

/** The shortest wait after which a press is fine again, by halving: nothing that is counted outlives two hours. */
function fewestSeconds(isFine: (wait: number) => boolean): number {
  let [low, high] = [1, (2 * HOUR) / SECOND];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFine(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A shop whose first press this is has no ruleset stored yet. */
const rulesetNow = async (reader: Reader): Promise<Ruleset> =>
  (await storedRuleset(reader)) ?? (await transaction(liveRuleset));
