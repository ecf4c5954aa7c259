import { Badge } from '#components/ui/badge.tsx';
import { Button, shapeOf } from '#components/ui/button.tsx';
import type { SavedCard } from '#lib/payments/model.ts';
import { brandName } from './brand-name.ts';

/** The cards, each with its way out; or how the first one gets here. */
export function SavedCards({ cards }: { cards: readonly SavedCard[] }) {
  if (cards.length === 0) return <NoCards />;
  return (
    <ul className="mt-8 border-b border-line">
      {cards.map(card => (
        <li key={card.id} className="border-t border-line py-4">
          <Card {...card} />
        </li>
      ))}
    </ul>
  );
}

const NoCards = () => (
  <div className="mt-8 bg-sheet p-6">
    <h2 className="display text-heading">No card is saved</h2>
    <p className="measure mt-2 text-muted">
      When you next pay, tick “Save card for future purchases” under the card, and it is offered to you from then on.
    </p>
    <p className="mt-5">
      <a href="/prints" className={shapeOf('quiet', 'regular')}>
        See the prints
      </a>
    </p>
  </div>
);

/** Removing asks once more, in place: a fold that opens without script. */
function Card({ id, brand, last4, expiryMonth, expiryYear, expired }: SavedCard) {
  const name = `${brandName(brand)} ending in ${last4}`;
  const expiry = `${String(expiryMonth).padStart(2, '0')}/${expiryYear}`;
  return (
    <details className="group">
      <summary className="flex items-start gap-4">
        <span className="flex-1">
          <span className="block font-medium">
            {brandName(brand)} <span className="sr-only">ending in</span>
            <span aria-hidden="true">••••</span> <span className="tabular">{last4}</span>
          </span>
          {expired ? (
            <Badge tone="attention">Expired {expiry}</Badge>
          ) : (
            <span className="tabular text-small text-muted">Expires {expiry}</span>
          )}
        </span>
        <span className="link py-1 text-small font-medium group-open:hidden">
          Remove<span className="sr-only"> {name}</span>
        </span>
        <span className="link hidden py-1 text-small font-medium group-open:inline">
          Keep<span className="sr-only"> {name}</span>
        </span>
      </summary>
      <form action="/api/account/cards" method="post" className="mt-4 bg-sheet p-4">
        <p className="text-[0.9375rem]">
          Remove {name}? This cannot be undone: to use it again you type it in at the checkout. What it has paid stays
          paid.
        </p>
        <input type="hidden" name="cardId" value={id} />
        <Button type="submit" look="quiet" className="mt-4">
          Remove this card
        </Button>
      </form>
    </details>
  );
}
