import { Link } from '#components/ui/link.tsx';

const PAGES = [
  { href: '/admin/audits', label: 'Controls and findings' },
  { href: '/admin/audits/duties', label: 'Duties' },
  { href: '/admin/audits/providers', label: 'Providers' },
  { href: '/admin/audits/assessment', label: 'Assessment of the shop' },
  { href: '/admin/audits/saq', label: 'SAQ A' },
  { href: '/admin/audits/pack', label: 'Evidence pack' },
] as const;

/** The pages about audits. */
export const AuditsNav = ({ here }: { here?: (typeof PAGES)[number]['href'] }) => (
  <nav aria-label="Audits" className="mb-6">
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
