import type { Ended } from './counted.ts';
import { IDENTITY_KINDS, KEPT, MOST_READ } from './model.ts';

/** Keys of an identity in memory: any number but 0, which stands for none. */
export type Keys = Readonly<Record<(typeof IDENTITY_KINDS)[number], number>>;

const ENDINGS: readonly Ended[] = [null, 'declined', 'hard_declined', 'captured', 'abandoned'];
const FIRST_ROOM = 1 << 14;

/**
 * Presses of the pay button in memory, in the order of time, each chained to the one before of the same card, e-mail and
 * so on. A ring of plain numbers, about a hundred bytes a press: what is older than `KEPT` makes room for what comes, and
 * it grows only when that is not enough.
 */
export class Remembered {
  #room = FIRST_ROOM;
  #oldest = 0;
  #next = 0;
  #at = new Float64Array(FIRST_ROOM);
  #amount = new Float64Array(FIRST_ROOM);
  #currency = new Int32Array(FIRST_ROOM);
  #ended = new Uint8Array(FIRST_ROOM);
  #refundedAt = new Float64Array(FIRST_ROOM);
  #keys = IDENTITY_KINDS.map(() => new Float64Array(FIRST_ROOM));
  #before = IDENTITY_KINDS.map(() => new Int32Array(FIRST_ROOM));
  #newest = IDENTITY_KINDS.map(() => new Map<number, number>());

  /** Adds one, not earlier than those before, and answers its number. */
  add(press: { at: number; keys: Keys; amountMinor: number; currency: number }): number {
    this.#makeRoom(press.at);
    const number = this.#next++;
    const slot = number & (this.#room - 1);
    this.#at[slot] = press.at;
    this.#amount[slot] = press.amountMinor;
    this.#currency[slot] = press.currency;
    this.#ended[slot] = 0;
    this.#refundedAt[slot] = 0;
    IDENTITY_KINDS.forEach((kind, k) => {
      const key = press.keys[kind];
      write(this.#keys, k, slot, key);
      if (key === 0) return;
      write(this.#before, k, slot, this.#newest[k]?.get(key) ?? -1);
      this.#newest[k]?.set(key, number);
    });
    return number;
  }

  end(number: number, ended: Ended): void {
    this.#ended[number & (this.#room - 1)] = ENDINGS.indexOf(ended);
  }

  refund(number: number, at: number): void {
    this.#refundedAt[number & (this.#room - 1)] = at;
  }

  /** Numbers of the presses of one identity that are remembered, newest first, `MOST_READ` at most, after `since`. */
  *of(kind: number, key: number, since: number): Generator<number> {
    if (key === 0) return;
    let number = this.#newest[kind]?.get(key) ?? -1;
    for (let read = 0; number >= this.#oldest && read < MOST_READ; read++) {
      if (this.at(number) <= since) return;
      yield number;
      number = this.#before[kind]?.[number & (this.#room - 1)] ?? -1;
    }
  }

  at = (number: number): number => this.#at[number & (this.#room - 1)] ?? 0;
  amount = (number: number): number => this.#amount[number & (this.#room - 1)] ?? 0;
  currency = (number: number): number => this.#currency[number & (this.#room - 1)] ?? 0;
  ended = (number: number): Ended => ENDINGS[this.#ended[number & (this.#room - 1)] ?? 0] ?? null;
  refundedAt = (number: number): number => this.#refundedAt[number & (this.#room - 1)] ?? 0;
  key = (number: number, kind: number): number => this.#keys[kind]?.[number & (this.#room - 1)] ?? 0;
  get oldest(): number {
    return this.#oldest;
  }
  get next(): number {
    return this.#next;
  }

  #makeRoom(now: number): void {
    if (this.#next - this.#oldest < this.#room) return;
    while (this.#oldest < this.#next && this.at(this.#oldest) <= now - KEPT) this.#forgetOldest();
    // Almost as full as before: a ring that is searched for room at each step would be slow.
    if (this.#next - this.#oldest > this.#room * 0.75) this.#grow();
  }

  #forgetOldest(): void {
    IDENTITY_KINDS.forEach((_kind, k) => {
      const key = this.key(this.#oldest, k);
      if (this.#newest[k]?.get(key) === this.#oldest) this.#newest[k]?.delete(key);
    });
    this.#oldest++;
  }

  #grow(): void {
    const [from, to] = [this.#room, this.#room * 2];
    const moved = <T extends Float64Array | Int32Array | Uint8Array>(old: T): T => {
      const wider = new (old.constructor as new (length: number) => T)(to);
      for (let n = this.#oldest; n < this.#next; n++) wider[n & (to - 1)] = old[n & (from - 1)] ?? 0;
      return wider;
    };
    this.#at = moved(this.#at);
    this.#amount = moved(this.#amount);
    this.#currency = moved(this.#currency);
    this.#ended = moved(this.#ended);
    this.#refundedAt = moved(this.#refundedAt);
    this.#keys = this.#keys.map(moved);
    this.#before = this.#before.map(moved);
    this.#room = to;
  }
}

function write(columns: readonly (Float64Array | Int32Array)[], column: number, slot: number, value: number): void {
  const at = columns[column];
  if (at) at[slot] = value;
}
