import { Link } from '#components/ui/link.tsx';
import { CartButton } from './cart-button.tsx';
import { SearchBox } from './search-box.tsx';
import { Wordmark } from './wordmark.tsx';

const PLACES = [
  { href: '/prints', label: 'Prints' },
  { href: '/collections', label: 'Collections' },
  { href: '/artists', label: 'Artists' },
  // Where there is no room for the search field, the list's own is a step away.
  { href: '/prints#search-prints', label: 'Search' },
] as const;

export function SiteHeader() {
  return (
    <header className="border-b border-line">
      <div className="column flex flex-wrap items-center gap-x-8 gap-y-1 py-2.5 md:py-3.5">
        <Link href="/" className="-ms-1 inline-flex min-h-11 items-center px-1" aria-label="Counterproof, home">
          <Wordmark />
        </Link>
        <nav aria-label="Main" className="order-last w-full md:order-none md:w-auto">
          <ul className="-ms-2 flex gap-1">
            {PLACES.map(({ href, label }) => (
              <li key={href} className={href === '/prints#search-prints' ? 'ms-auto -me-2 lg:hidden' : ''}>
                <Link
                  href={href}
                  className="inline-flex min-h-11 items-center px-2 text-[0.9375rem] hover:underline hover:decoration-vermilion hover:underline-offset-[0.35em]"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="-me-2 ms-auto flex items-center gap-4">
          <SearchBox id="search" className="hidden w-64 lg:block" />
          <CartButton />
        </div>
      </div>
    </header>
  );
}
