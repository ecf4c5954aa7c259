import { Link } from '#components/ui/link.tsx';

const PAGES = [
  { href: '/admin/rules', label: 'What is live' },
  { href: '/admin/rules/versions', label: 'Versions' },
  { href: '/admin/rules/backtests', label: 'Backtests' },
] as const;

/** The pages about rules. */
export const RulesNav = ({ here }: { here?: (typeof PAGES)[number]['href'] }) => (
  <nav aria-label="Rules" className="mb-6">
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small">
      {PAGES.map(({ href, label }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={href === here ? 'page' : undefined}
            className="link inline-block min-h-6 aria-[current]:font-semibold"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
