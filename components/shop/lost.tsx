import { Link } from '#components/ui/link.tsx';
import type { PrintCard } from '#lib/catalog/model.ts';
import { PrintGrid } from './print-card.tsx';
import { SearchBox } from './search-box.tsx';

const MOST = 4;

/** A page that is not there: what may have happened, a search, and four prints that can be had. */
export function Lost({ cards }: { cards: readonly PrintCard[] }) {
  return (
    <div className="column pt-10 md:pt-14">
      <p className="eyebrow">404</p>
      <h1 className="display mt-2 text-title">This page is not in the print room</h1>
      <p className="measure mt-4 text-muted">
        The address may be mistyped, or the page has moved. Search for what you had in mind, or go to{' '}
        <Link href="/prints" className="link">
          all the prints
        </Link>
        .
      </p>
      <SearchBox id="search-lost" className="mt-6 max-w-md" />
      <h2 className="display mt-16 mb-8 border-t border-line pt-6 text-heading">While you are here</h2>
      <PrintGrid cards={cards.filter(card => card.left > 0).slice(0, MOST)} />
    </div>
  );
}
