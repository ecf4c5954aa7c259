import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../../chaos/chance.ts';
import { HAPPENINGS, type Shop } from './happenings.ts';

const PAUSE_MS = 500;

/** Has one thing after another happen in the shop until it is told to stop, and counts how often each did. */
export class GoingsOn {
  readonly times: Record<string, number> = {};
  readonly #shop: Shop;
  readonly #chance: Chance;
  #now: Promise<unknown> = Promise.resolve();
  #goesOn = false;

  constructor(shop: Shop, chance: Chance) {
    this.#shop = shop;
    this.#chance = chance;
  }

  begin(): void {
    this.#goesOn = true;
    this.#now = this.#happen();
  }

  /** Nothing more begins; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#goesOn = false;
    await this.#now;
  }

  async #happen(): Promise<void> {
    const names = Object.entries(HAPPENINGS).flatMap(([name, { often }]) => Array.from({ length: often }, () => name));
    while (this.#goesOn) {
      const name = this.#chance.pick(names);
      this.times[name] = (this.times[name] ?? 0) + 1;
      // A purchase that a killed process broke off is part of what goes on.
      await HAPPENINGS[name]
        ?.happens(this.#shop, this.#chance)
        .catch((error: unknown) => console.error(`${name}: ${error}`));
      await wait(this.#chance.below(PAUSE_MS));
    }
  }
}
