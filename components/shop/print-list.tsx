import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { type Filter, type PrintPage, SORT_LABELS, SORTS } from '#lib/catalog/model.ts';
import { FilterForm } from './filter-form.tsx';
import { type FilterGroup, FilterGroups } from './filter-groups.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Pages } from './pages.tsx';
import { PrintGrid } from './print-card.tsx';
import { SearchBox } from './search-box.tsx';

/** The list of prints, whole or narrowed: `list` is the page of it that `filter` asks for. */
export function PrintList({ list, filter, groups }: Props) {
  const { cards, page, pages, counts } = list;
  const shown = `${list.total}${list.more ? '+' : ''}`;
  const narrowed = groups.reduce((sum, { facet }) => sum + filter[facet].length, 0);
  return (
    <>
      <div className="grid gap-6 pt-10 pb-8 md:grid-cols-[1fr_22rem] md:items-end md:pt-14">
        <h1 className="display text-title">{filter.text ? <>Prints for “{filter.text}”</> : 'All prints'}</h1>
        <SearchBox
          key={filter.text}
          id="search-prints"
          initial={filter.text}
          className={filter.text ? '' : 'lg:hidden'}
        />
      </div>
      <FilterForm>
        <input type="hidden" name="q" value={filter.text} />
        <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[14.5rem_1fr]">
          <Narrow narrowed={narrowed} shown={shown}>
            <FilterGroups groups={groups} filter={filter} counts={counts} atLeast={list.capped} />
            <noscript>
              <Button type="submit" look="quiet" className="mt-2 w-full">
                Show these prints
              </Button>
            </noscript>
          </Narrow>
          <div id="results" data-results className="scroll-mt-4 transition-opacity duration-150">
            <div className="mb-6 flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-3">
              <p role="status" className="text-[0.9375rem]">
                <span className="tabular font-semibold">{shown}</span> {shown === '1' ? 'print' : 'prints'}
                {narrowed > 0 || filter.text ? (
                  <Link href="/prints" scroll={false} className="link ms-3 inline-block py-1">
                    Show all
                  </Link>
                ) : null}
              </p>
              <label className="flex items-center gap-2.5 text-[0.9375rem]">
                <span className="text-muted">Sort by</span>
                <select
                  key={filter.sort}
                  id="f-sort"
                  name="sort"
                  defaultValue={filter.sort}
                  className="min-h-11 rounded-md border border-edge bg-paper px-3"
                >
                  {SORTS.map(sort => (
                    <option key={sort} value={sort}>
                      {filter.text && sort === 'newest' ? 'Best match' : SORT_LABELS[sort]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            {cards.length > 0 ? <PrintGrid cards={cards} level={2} /> : <NothingFound filter={filter} />}
            <Pages filter={filter} page={page} pages={pages} />
          </div>
        </div>
      </FilterForm>
    </>
  );
}

/** The filter: open beside the list where there is room, folded above it where there is not. */
function Narrow({ narrowed, shown, children }: { narrowed: number; shown: string; children: ReactNode }) {
  return (
    <div>
      <details className="folds-on-small group" open={narrowed > 0}>
        <summary className="flex min-h-12 items-center justify-between rounded-md border border-edge px-4 font-medium lg:hidden">
          Narrow it down{narrowed > 0 ? ` (${narrowed})` : ''}
          <span aria-hidden="true" className="text-muted group-open:rotate-45">
            +
          </span>
        </summary>
        {children}
        <a
          href="#results"
          className="sticky bottom-0 flex min-h-12 items-center justify-center bg-ink px-4 font-semibold text-paper lg:hidden"
        >
          {shown === '1' ? 'See the one print' : `See ${shown} prints`}
        </a>
      </details>
    </div>
  );
}

type Props = { list: PrintPage; filter: Filter; groups: readonly FilterGroup[] };
