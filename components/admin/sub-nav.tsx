import type { Route } from 'next';
import { Link } from '#components/ui/link.tsx';

export type SubPage<H extends Route = Route> = { href: H; label: string };
type Props = { label: string; pages: readonly SubPage[]; here: Route | undefined };

/** The pages of one room of the desk. */
export const SubNav = ({ label, pages, here }: Props) => (
  <nav aria-label={label} className="mb-6">
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small">
      {pages.map(page => (
        <li key={page.href}>
          <Link
            href={page.href}
            aria-current={page.href === here ? 'page' : undefined}
            className="link inline-block min-h-6 aria-[current]:font-semibold"
          >
            {page.label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
