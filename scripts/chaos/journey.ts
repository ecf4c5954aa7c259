import { setTimeout as wait } from 'node:timers/promises';
import { again } from './again.ts';
import type { Answer, Buyer, Press } from './buyer.ts';
import type { Chance } from './chance.ts';

const CARDS = {
  good: '4242424242424242',
  short: '4000000000009995',
  asks: '4000000000003220',
  risky: '4000000000009235',
};

/** What somebody is going to do in the shop. */
export type Plan = {
  variantId: string;
  /** Tried one after the other, as long as they are declined. */
  cards: string[];
  /** Closes the tab so many milliseconds after pressing pay, and never asks again. */
  leavesAfter: number | undefined;
  startsAfter: number;
};

/** A buyer of the usual kind, most of the time. */
export function planOf(chance: Chance, variants: readonly string[]): Plan {
  const { good, short, asks, risky } = CARDS;
  return {
    variantId: chance.pick(variants),
    cards: chance.pick([[good], [good], [good], [short, good], [asks], [risky]]),
    leavesAfter: chance.next() < 0.25 ? chance.below(300) : undefined,
    startsAfter: chance.below(500),
  };
}

/** How long a buyer keeps asking before giving up for the day. */
const PATIENCE_MS = 25_000;

/** Walks a plan to its end, whatever breaks on the way. Answers how it ended for the buyer. */
export async function walk(buyer: Buyer, plan: Plan): Promise<string> {
  await wait(plan.startsAfter);
  await again(() => filled(buyer, plan.variantId));
  const quote = await again(() => buyer.quote());
  for (const card of plan.cards) {
    const press = await again(() => buyer.press(quote, card));
    const sent = buyer.place(press).catch(() => undefined);
    if (plan.leavesAfter !== undefined) {
      await wait(plan.leavesAfter);
      buyer.leave();
      return 'left';
    }
    const kind = await outcome(buyer, press, sent);
    if (kind !== 'declined') return kind;
  }
  return 'declined';
}

async function filled(buyer: Buyer, variantId: string): Promise<void> {
  const { status, body } = await buyer.fill(variantId);
  if (status !== 200) throw new Error(`cart: ${status} ${JSON.stringify(body)}`);
}

const ENDS = ['paid', 'held', 'declined', 'blocked', 'canceled'];

/**
 * What became of a press. When no answer came, or one that tells nothing, the buyer asks what became of it, and in
 * turns sends the very same press again.
 */
async function outcome(buyer: Buyer, press: Press, sent: Promise<Answer | undefined>): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  let answer = await sent;
  for (let turn = 0; Date.now() < end; turn++) {
    const kind = String(answer?.body.kind);
    if (ENDS.includes(kind)) return kind;
    // The cart was left behind by a purchase whose answer was lost: there is nothing more to ask here.
    if (answer?.status === 404 || kind === 'open') return 'gone';
    if (kind === 'requires_action') await buyer.authenticate(String(answer?.body.clientSecret)).catch(() => undefined);
    await wait(80);
    answer = await (turn % 2 === 0 ? buyer.sync() : buyer.place(press)).catch(() => undefined);
  }
  return 'unknown';
}
