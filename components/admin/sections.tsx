'use client';
import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import { Link } from '#components/ui/link.tsx';

export type Section = { href: Route; label: string };

/** The rooms of the desk. On a narrow screen they wrap: nothing hides behind a button. */
export function Sections({ sections }: { sections: readonly Section[] }) {
  const path = usePathname();
  const here = sections.filter(({ href }) => path === href || path.startsWith(`${href}/`)).at(-1)?.href;
  return (
    <nav aria-label="Desk">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {sections.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === here ? 'page' : undefined}
              className="inline-flex min-h-9 items-center border-transparent border-b-2 text-[0.9375rem] hover:border-edge aria-[current=page]:border-vermilion aria-[current=page]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
