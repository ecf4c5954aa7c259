import { answerForm } from '#app/_edge/answer-form.ts';
import { removeCard } from '#lib/payments/index.ts';

/** Removes a saved card: a plain form with {cardId}, answered by the page of the cards. How it ended is told there. */
export const POST = answerForm('/account/cards', async ({ fields, actor, now }) => {
  await removeCard(actor, fields as { cardId: string }, now);
  return '/account/cards?done=removed';
});
