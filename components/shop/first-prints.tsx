import type { Route } from 'next';
import { Link } from '#components/ui/link.tsx';
import type { PrintCard } from '#lib/catalog/model.ts';
import { PrintGrid } from './print-card.tsx';

type Props = { cards: readonly PrintCard[]; all: { count: number; href: `/prints?${string}` }; level?: 2 | 3 };

/** The newest prints of many, and the way to the list of all of them when there are more. */
export function FirstPrints({ cards, all, level = 3 }: Props) {
  return (
    <>
      <PrintGrid cards={cards} level={level} />
      {all.count > cards.length ? (
        <p className="mt-12 border-t border-line pt-3">
          <Link href={all.href as Route} className="link inline-flex min-h-11 items-center font-medium">
            All {all.count} prints
          </Link>
        </p>
      ) : null}
    </>
  );
}
