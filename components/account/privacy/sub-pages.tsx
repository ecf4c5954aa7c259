'use client';
import { usePathname } from 'next/navigation';

/** Where somebody’s pages about their own data begin: with an account, or as a guest. */
export type Base = '/account/privacy' | '/your-data';

/** Both ways have the same pages, in the order in which people ask. */
const PAGES = [
  { at: { '/account/privacy': '', '/your-data': '/see' }, label: 'See and take' },
  { at: '/correct', label: 'Correct' },
  { at: '/delete', label: 'Delete' },
  { at: '/consents', label: 'Consents' },
  { at: '/shared', label: 'Shared with' },
  { at: '/requests', label: 'Requests' },
] as const;

/** The pages about one’s own data, above each of them. */
export function SubPages({ base }: { base: Base }) {
  const here = usePathname();
  return (
    <nav aria-label="Your data" className="mb-8 border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {PAGES.map(({ at, label }) => {
          const href = `${base}${typeof at === 'string' ? at : at[base]}`;
          return (
            <li key={label}>
              <a
                href={href}
                aria-current={href === here ? 'page' : undefined}
                className="block border-transparent border-b-2 py-2 text-[0.9375rem] text-muted hover:text-ink aria-[current=page]:border-vermilion aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {label}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
