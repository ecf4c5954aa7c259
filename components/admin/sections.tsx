'use client';
import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import { Link } from '#components/ui/link.tsx';

/** `within`: pages whose address begins so belong to it too. */
export type Section = { href: Route; label: string; within?: string };

/** Rooms that belong together, under a name. */
export type Group = { name: string; sections: readonly Section[] };

/** Of two that hold a page the more exact one is it: the longest address. */
function placeOf(groups: readonly Group[], path: string): Section | undefined {
  const all = groups.flatMap(({ sections }) => sections);
  return (
    all.find(({ href }) => path === href) ??
    all
      .filter(({ within }) => within && path.startsWith(within))
      .sort((one, other) => (other.within ?? '').length - (one.within ?? '').length)[0]
  );
}

/** The rooms of the desk: the groups, and below them the rooms of the one that this page is in. Nothing hides behind a button. */
export function Sections({ groups }: { groups: readonly Group[] }) {
  const path = usePathname();
  const here = placeOf(groups, path);
  const group = groups.find(({ sections }) => here && sections.includes(here)) ?? groups[0];
  return (
    <nav aria-label="Desk" className="grid gap-y-1">
      {groups.length > 1 ? (
        <ul className="flex flex-wrap gap-x-5">
          {groups.map(({ name, sections }) => (
            <li key={name}>
              <Link
                href={sections[0]?.href ?? '/admin'}
                aria-current={name === group?.name ? 'true' : undefined}
                className="inline-flex min-h-8 items-center text-muted text-small hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {group?.sections.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href !== here?.href ? undefined : path === href ? 'page' : 'true'}
              className="inline-flex min-h-9 items-center border-transparent border-b-2 text-[0.9375rem] hover:border-edge aria-[current]:border-vermilion aria-[current]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
