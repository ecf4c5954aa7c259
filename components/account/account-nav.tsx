'use client';
import { usePathname } from 'next/navigation';

const PAGES = [
  { href: '/account', label: 'Overview' },
  { href: '/account/orders', label: 'Orders' },
  { href: '/account/profile', label: 'Profile' },
  { href: '/account/security', label: 'Second factors' },
  { href: '/account/devices', label: 'Devices' },
  { href: '/account/activity', label: 'Activity' },
  { href: '/account/cards', label: 'Saved cards' },
  { href: '/account/support', label: 'Your questions' },
  { href: '/account/privacy', label: 'Your data' },
  { href: '/account/policy', label: 'Our policy' },
] as const;

/** The pages of an account, beside them where there is room. On a phone the overview lists them. */
export function AccountNav() {
  const here = usePathname();
  return (
    <nav aria-label="Account" className="hidden lg:block">
      <ul className="sticky top-8 border-l border-line">
        {PAGES.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={
                href === here ? 'page' : here.startsWith(`${href}/`) && href !== '/account' ? 'true' : undefined
              }
              className="-ms-px block border-l-2 border-transparent py-2 ps-4 text-[0.9375rem] text-muted hover:text-ink aria-[current]:border-vermilion aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
