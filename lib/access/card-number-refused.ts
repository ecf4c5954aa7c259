import { CARD_NUMBER_WORDS, cardNumberIn } from '#lib/card-number.ts';
import { BadInput } from '#lib/refusal.ts';

/** Somebody typed a card number where none belongs. Thrown before anything of it is stored, logged or looked up. */
export class CardNumberRefused extends BadInput {
  constructor(field: string) {
    super({ [field || 'form']: 'This looks like a card number.' }, CARD_NUMBER_WORDS, 'card_number');
  }
}

/** Throws CardNumberRefused when a card number stands anywhere in what was sent, by the path of its field. */
export function refuseCardNumbers(sent: unknown): void {
  const field = cardNumberIn(sent);
  if (field !== null) throw new CardNumberRefused(field);
}
