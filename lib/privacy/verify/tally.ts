import type { Finding, Hold, Left } from './model.ts';

export const OPEN_CASE =
  'A dispute or a fraud case is open: what belongs to it stays until it is closed (GDPR 17(3)(e)).';

/** Counts what was found, by where and what, so that a finding is as short for many rows as for one. */
export class Tally {
  readonly open = OPEN_CASE;
  #looked = new Map<string, number | null>();
  #unseen: Finding['unseen'] = [];
  #counts = { residue: new Map<string, Left>(), holds: new Map<string, Hold>(), others: new Map<string, Left>() };

  constructor(begun: { residue: readonly Left[]; holds: readonly Hold[] }) {
    for (const left of begun.residue) count(this.#counts.residue, left);
    for (const left of begun.holds) count(this.#counts.holds, left);
  }

  looked(where: string, characters: number | null): void {
    this.#looked.set(where, characters === null ? null : (this.#looked.get(where) ?? 0) + characters);
  }
  unseen(where: string, because: string): void {
    this.#unseen.push({ where, because });
  }
  residue(left: Omit<Left, 'count'>): void {
    count(this.#counts.residue, { ...left, count: 1 });
  }
  other(left: Omit<Left, 'count'>): void {
    count(this.#counts.others, { ...left, count: 1 });
  }
  hold(left: Omit<Left, 'count'>, because: string): void {
    count(this.#counts.holds, { ...left, because, count: 1 });
  }

  finding(now: Date): Finding {
    const { residue, holds, others } = this.#counts;
    const lists = { residue: [...residue.values()], holds: [...holds.values()], others: [...others.values()] };
    const looked = [...this.#looked].map(([where, characters]) => ({ where, characters }));
    return { checkedAt: now.toISOString(), looked, ...lists, unseen: this.#unseen };
  }
}

function count<T extends Left>(counts: Map<string, T>, left: T): void {
  const key = `${left.where} ${left.what}`;
  const known = counts.get(key);
  counts.set(key, known ? { ...known, count: known.count + left.count } : left);
}
