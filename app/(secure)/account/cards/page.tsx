import type { Metadata } from 'next';
import { CardNews } from '#components/account/card-news.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { SavedCards } from '#components/account/saved-cards.tsx';
import { clock } from '#lib/clock.ts';
import { savedCards } from '#lib/payments/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { customerAt } from '../_customer.ts';

export const metadata: Metadata = { title: 'Saved cards' };

type Props = { searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }> };

/** The cards of whoever is signed in, asked from Stripe for this request. Removing one is a form; no script is needed. */
export default async function SavedCardsPage({ searchParams }: Props) {
  const now = clock.now();
  const actor = await customerAt('/account/cards', now);
  const { done, problem } = await searchParams;
  const cards = await savedCards(actor, now).catch(refusalOrThrow);
  const refused = cards instanceof Refusal ? cards.code : null;
  return (
    <>
      <PageHead title="Saved cards">
        Stripe keeps them and offers them at the checkout. We hold no card number, only what you see here.
      </PageHead>
      <CardNews removed={done === 'removed'} problem={refused ?? (typeof problem === 'string' ? problem : null)} />
      {cards instanceof Refusal ? null : <SavedCards cards={cards} />}
    </>
  );
}

function refusalOrThrow(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
