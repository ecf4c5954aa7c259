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
        <nav aria-label="Main" className="order-last w-full md:order-none md:w-auto print:hidden">
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
        <div className="-me-2 ms-auto flex items-center gap-1 sm:gap-4 print:hidden">
          <SearchBox id="search" className="hidden w-64 lg:block" />
          <AccountLink />
          <CartButton />
        </div>
      </div>
    </header>
  );
}

/**
 * A plain link: the account is another document, and nothing of it is known on a cached page. The narrowest phones have
 * it in the foot alone.
 */
const AccountLink = () => (
  <a
    href="/account"
    className="hidden min-h-11 min-w-11 items-center justify-center px-2 text-[0.9375rem] hover:underline hover:decoration-vermilion hover:underline-offset-[0.35em] min-[22.5rem]:inline-flex"
  >
    <svg viewBox="0 0 20 20" className="size-5 sm:hidden" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="10" cy="6.5" r="3.5" strokeWidth="1.5" />
      <path d="M3 18c.6-4 3.4-6 7-6s6.4 2 7 6" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
    <span className="max-sm:sr-only">Account</span>
  </a>
);
