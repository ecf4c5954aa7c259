'use client';
import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import { Link } from '#components/ui/link.tsx';

/** `within`: pages whose address begins so belong to it too. */
export type Section = { href: Route; label: string; within?: string };

/** The rooms of the desk. On a narrow screen they wrap: nothing hides behind a button. */
export function Sections({ sections }: { sections: readonly Section[] }) {
  const path = usePathname();
  const here =
    sections.find(({ href }) => path === href) ?? sections.find(({ within }) => within && path.startsWith(within));
  return (
    <nav aria-label="Desk">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {sections.map(({ href, label }) => (
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
