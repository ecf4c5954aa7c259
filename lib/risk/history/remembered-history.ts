import type { CountName, IdentityKind } from '../model.ts';
import { COUNTS, type Count, type Ended } from './counted.ts';
import { type Asked, type History, historyFrom, type Paid, type Sums } from './history.ts';
import { keyOf } from './key-of.ts';
import { IDENTITY_KINDS, type Identities, KEPT, MARKED_FOR } from './model.ts';
import { type Keys, Remembered } from './remembered.ts';
import { Usual } from './usual.ts';

export type Press = Asked & { amountMinor: number };

const COUNTED = IDENTITY_KINDS.map(kind => COUNTS.filter(count => count.kind === kind));
const [CARD, EMAIL, ACCOUNT, SHIPPING] = [0, 1, 2, 4];
/** A file does not tell where its addresses are. */
const NOWHERE = { lastCountry: null, lastAge: null };

/**
 * What `noteActivity`, `noteEnding`, `markFraud` and `gatherHistory` do in the database, in memory and in the order of
 * time: for a file of payments. Answers the same counts.
 */
export class RememberedHistory {
  #presses = new Remembered();
  #usual = new Usual(this.#presses);
  /** When each identity was heard to have taken part in fraud, the oldest first. */
  #marks = IDENTITY_KINDS.map(() => new Map<number, number[]>());
  #refunded = false;
  #currencies = new Map<string, number>();

  gather(asked: Asked): History {
    const now = asked.now.getTime();
    const keys = keysOf(asked.identities);
    const currency = this.#currency(asked.currency);
    const marks = this.#marked(keys, now);
    const sums: Record<string, unknown> = {
      ...this.#usual.at(now, currency),
      marks,
      snoozed: [],
      attack: false,
      ...NOWHERE,
    };
    IDENTITY_KINDS.forEach((kind, k) => {
      this.#count(k, keys, now, sums);
      if (k === ACCOUNT || k === EMAIL) sums[`paid.${kind}`] = this.#paid(k, keys, now, currency);
    });
    return historyFrom(asked, sums as Sums);
  }

  /** Notes a press and answers its number. */
  note(press: Press): number {
    const at = press.now.getTime();
    this.#usual.pressed(at);
    const currency = this.#currency(press.currency);
    return this.#presses.add({ at, keys: keysOf(press.identities), amountMinor: press.amountMinor, currency });
  }

  end(number: number, ended: Ended, now: Date): void {
    if (number < this.#presses.oldest) return;
    this.#presses.end(number, ended);
    if (ended === 'declined' || ended === 'hard_declined') this.#usual.declined(now.getTime());
  }

  refund(number: number, now: Date): void {
    if (number < this.#presses.oldest) return;
    this.#presses.refund(number, now.getTime());
    this.#refunded = true;
  }

  markFraud(number: number, now: Date): void {
    if (number < this.#presses.oldest) return;
    IDENTITY_KINDS.forEach((_kind, k) => {
      const key = this.#presses.key(number, k);
      const heard = this.#marks[k]?.get(key);
      if (heard) heard.push(now.getTime());
      else if (key !== 0) this.#marks[k]?.set(key, [now.getTime()]);
    });
  }

  #currency(name: string): number {
    const known = this.#currencies.get(name) ?? this.#currencies.size;
    this.#currencies.set(name, known);
    return known;
  }

  #marked(keys: Keys, now: number): IdentityKind[] {
    return IDENTITY_KINDS.filter((kind, k) => {
      const marked = this.#marks[k]?.get(keys[kind])?.at(-1);
      if (marked !== undefined && marked <= now - MARKED_FOR) this.#marks[k]?.delete(keys[kind]);
      return marked !== undefined && marked > now - MARKED_FOR;
    });
  }

  #count(k: number, keys: Keys, now: number, sums: Record<string, unknown>): void {
    const presses = this.#presses;
    const kind = IDENTITY_KINDS[k] ?? 'card';
    const buyer = keys.account || keys.email;
    const counts = (COUNTED[k] ?? []).map(count => ({ count, tally: 0, seen: new Set<number>() }));
    // A refund may be of a press from long before.
    const far = ({ what, within }: Count): number =>
      what === 'frauds' ? 0 : what === 'refunds' ? (this.#refunded ? KEPT : 0) : within;
    const farthest = Math.max(0, ...counts.map(({ count }) => far(count)));
    for (const n of presses.of(k, keys[kind], now - farthest)) {
      const age = now - presses.at(n);
      const ended = presses.ended(n);
      for (const one of counts) {
        const { what, within } = one.count;
        if (what === 'refunds') {
          const at = presses.refundedAt(n);
          if (at > 0 && now - at < within) one.tally++;
        } else if (what !== 'frauds' && age < within) {
          if (what === 'tally') one.tally += one.count.is(ended, presses.amount(n)) ? 1 : 0;
          else if (what === 'accounts') add(one.seen, presses.key(n, ACCOUNT) || presses.key(n, EMAIL), buyer);
          else if (what === 'cards' || ended === 'hard_declined') add(one.seen, presses.key(n, CARD), keys.card);
        }
      }
    }
    for (const one of counts)
      if (one.count.what === 'frauds') one.tally = this.#heard(k, keys[kind], now - one.count.within);
    for (const { count, tally, seen } of counts) sums[count.name satisfies CountName] = tally + seen.size;
  }

  /** How often an identity was heard to have taken part in fraud after `since`. */
  #heard(k: number, key: number, since: number): number {
    const heard = this.#marks[k]?.get(key) ?? [];
    let after = 0;
    for (let at = heard.length - 1; at >= 0 && (heard[at] ?? 0) > since; at--) after++;
    return after;
  }

  #paid(k: number, keys: Keys, now: number, currency: number): Paid {
    const amounts: number[] = [];
    let [orders, here, presses, near] = [0, 0, 0, 0];
    for (const n of this.#presses.of(k, k === ACCOUNT ? keys.account : keys.email, now - KEPT)) {
      presses++;
      if (isNear(this.#presses.at(n), now)) near++;
      if (this.#presses.ended(n) !== 'captured') continue;
      orders++;
      if (keys.shipping !== 0 && this.#presses.key(n, SHIPPING) === keys.shipping) here++;
      if (this.#presses.currency(n) === currency) amounts.push(this.#presses.amount(n));
    }
    const known = { orders, here, presses, near };
    if (amounts.length === 0) return { ...known, count: 0, sum: null, squares: null, median: null };
    const sorted = amounts.sort((one, other) => one - other);
    const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
    return {
      ...known,
      count: sorted.length,
      sum: sorted.reduce((sum, amount) => sum + amount, 0),
      squares: sorted.reduce((sum, amount) => sum + amount * amount, 0),
      median: (low + high) / 2,
    };
  }
}

/** Whether two moments lie within an hour of the clock of each other, whatever the day. */
const isNear = (one: number, other: number): boolean =>
  Math.abs(((new Date(one).getUTCHours() - new Date(other).getUTCHours() + 36) % 24) - 12) <= 1;

function add(seen: Set<number>, key: number, own: number): void {
  if (key !== 0 && key !== own) seen.add(key);
}

const keysOf = (identities: Identities): Keys => ({
  card: keyOf(identities.card),
  email: keyOf(identities.email),
  account: keyOf(identities.account),
  address: keyOf(identities.address),
  shipping: keyOf(identities.shipping),
  device: keyOf(identities.device),
});
