import type { Route } from 'next';
import { Link } from '#components/ui/link.tsx';
import { type Filter, pageAddress } from '#lib/catalog/model.ts';

/** The way to the other pages of a long list; nothing for a short one. */
export function Pages({ filter, page, pages }: { filter: Filter; page: number; pages: number }) {
  if (pages === 1) return null;
  const to = (wanted: number, words: string) => (
    <Link href={pageAddress(filter, wanted) as Route} className="link inline-flex min-h-11 items-center font-medium">
      {words}
    </Link>
  );
  return (
    <nav aria-label="Pages of the list" className="mt-12 flex items-center justify-between border-t border-line pt-3">
      <span>{page > 1 ? to(page - 1, 'Previous prints') : null}</span>
      <span className="tabular text-small text-muted">
        Page {page} of {pages}
      </span>
      <span>{page < pages ? to(page + 1, 'More prints') : null}</span>
    </nav>
  );
}
