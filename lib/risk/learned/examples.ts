/** A payment of which it is known what it was: what the signs said of it, NaN where not known. */
export type Example = { signs: Float32Array; fraud: boolean };

/** Most examples that are kept of each kind: what training takes in time and memory does not grow with the shop. */
export const MOST = { fraud: 10_000, honest: 20_000 } as const;

/**
 * Examples evenly over all that came, the same for the same ones: when there are twice too many of a kind every second
 * one goes, and from then on every second one is taken.
 */
export class Examples<E extends Example = Example> {
  #kept: Record<keyof typeof MOST, E[]> = { fraud: [], honest: [] };
  #every = { fraud: 1, honest: 1 };
  #seen = { fraud: 0, honest: 0 };

  add(example: E): void {
    const kind = example.fraud ? 'fraud' : 'honest';
    if (this.#seen[kind]++ % this.#every[kind] !== 0) return;
    this.#kept[kind].push(example);
    if (this.#kept[kind].length < MOST[kind] * 2) return;
    this.#kept[kind] = this.#kept[kind].filter((_example, at) => at % 2 === 0);
    this.#every[kind] *= 2;
  }

  /** Whether there are enough of both kinds to tell them apart. */
  suffice({ fraud, honest }: Readonly<Record<keyof typeof MOST, number>>): boolean {
    return this.#kept.fraud.length >= fraud && this.#kept.honest.length >= honest;
  }

  all = (): E[] => [...this.#kept.fraud, ...this.#kept.honest];
}
