import { z } from 'zod';
import { type Actor, operation } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { transaction } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { countIncident } from '../circuit/incidents.ts';
import { detachCard, retrieveCard } from '../stripe/customers.ts';
import { customerOf } from './customer-of.ts';
import { limitCards } from './limits.ts';
import { CardsUnreachable } from './saved-cards.ts';

/** The card is somebody else's, or nobody's. It sounds the same, so that ids cannot be guessed at. */
export class NotYourCard extends Refusal {
  constructor() {
    super('not_your_card', 'This card is not among your saved cards.', 404);
  }
}

/**
 * Removes a card that the actor keeps at Stripe. Whose it is, Stripe says: anybody else's is refused, and the try is
 * on record as what it is, which only Stripe's answer tells; so the record is written after it. A card that is removed
 * already stays so. Throws NotYourCard, TooManyRequests and CardsUnreachable.
 */
export const removeCard = operation({
  name: 'cards.remove',
  may: 'cards.manage',
  onRecord: false,
  input: z.strictObject({ cardId: z.string().regex(/^(?:pm|card)_\w{1,200}$/, 'This is not a card.') }),
  run: async ({ tx, actor }, { cardId }) => ({ cardId, customerId: await customerOf(tx, actor) }),
  async after({ actor, now }, { cardId, customerId }): Promise<void> {
    await limitCards('remove', actor, now);
    const owner = customerId ? await ownerOf(cardId, customerId) : 'nobody';
    if (!customerId || (owner !== customerId && owner !== 'removed')) {
      await record(actor, cardId, 'refused');
      await countIncident('foreign_card', 'removal');
      throw new NotYourCard();
    }
    if (owner === 'removed') return;
    const answer = await detachCard(cardId, customerId);
    // Refused: somebody was quicker, Stripe's own frame for one. Then it is gone, which is what was wanted.
    if (answer.kind !== 'done' && (await ownerOf(cardId, customerId)) !== 'removed') throw new CardsUnreachable();
    await record(actor, cardId, 'done');
  },
});

/** The id of the customer whose card it is, or that it is nobody's: removed, or never known. */
async function ownerOf(cardId: string, asking: string): Promise<string> {
  const answer = await retrieveCard(cardId, asking);
  if (answer.kind === 'done') return answer.value.customerId ?? 'removed';
  if (answer.kind === 'refused') return 'nobody';
  throw new CardsUnreachable();
}

const record = (actor: Actor, cardId: string, outcome: 'done' | 'refused'): Promise<void> =>
  transaction(tx => recordEvent(tx, { actor: actor.id, action: 'cards.remove', target: `card:${cardId}`, outcome }));
