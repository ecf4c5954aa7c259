import { actorOf } from '#app/_edge/actor.ts';
import { reportFault } from '#app/_edge/answer.ts';
import { requireOwnOrigin } from '#app/_edge/guard.ts';
import { clock } from '#lib/clock.ts';
import { removeCard } from '#lib/payments/index.ts';
import { Refusal } from '#lib/refusal.ts';

const LARGEST_FORM = 1024;

/** Removes a saved card: a plain form with {cardId}, answered by the page of the cards. How it ended is told there. */
export async function POST(request: Request): Promise<Response> {
  return new Response(null, {
    status: 303,
    headers: { location: `/account/cards?${await ended(request)}`, 'cache-control': 'no-store' },
  });
}

async function ended(request: Request): Promise<string> {
  try {
    requireOwnOrigin(request.headers);
    const text = await request.text();
    const fields = text.length > LARGEST_FORM ? {} : Object.fromEntries(new URLSearchParams(text));
    const now = clock.now();
    await removeCard(await actorOf(now), fields as { cardId: string }, now);
    return 'done=removed';
  } catch (error) {
    if (error instanceof Refusal) return `problem=${error.code}`;
    reportFault(error, '/api/account/cards');
    return 'problem=fault';
  }
}
