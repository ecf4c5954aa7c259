import { Refusal } from '#lib/refusal.ts';

/** A line that cannot be had in the wanted quantity. */
export type ShortLine = { variantId: string; sku: string; title: string; wanted: number; available: number };

/** Stock went to somebody else. Nothing was charged and nothing reserved; `lines` says what is left. */
export class SoldOut extends Refusal {
  readonly lines: readonly ShortLine[];
  constructor(lines: readonly ShortLine[]) {
    const fields = Object.fromEntries(lines.map(line => [line.variantId, sentence(line)]));
    super('sold_out', `${Object.values(fields).join(' ')} Nothing was charged.`, 409, fields);
    this.lines = lines;
  }
}

const sentence = ({ title, available }: ShortLine): string =>
  available > 0 ? `Only ${available} of “${title}” left.` : `“${title}” has just sold out.`;
