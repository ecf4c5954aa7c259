import { Link } from '#components/ui/link.tsx';
import { type Ahead, PolicyAhead } from '../policy/ahead.tsx';
import { Mark } from './wordmark.tsx';

type Group = {
  title: string;
  links: readonly {
    href:
      | '/prints'
      | '/collections'
      | '/artists'
      | '/cart'
      | '/account'
      | '/#promise'
      | '/#counterproof'
      | '/policy'
      | '/privacy'
      | '/your-data';
    label: string;
  }[];
};

const GROUPS: readonly Group[] = [
  {
    title: 'Shop',
    links: [
      { href: '/prints', label: 'All prints' },
      { href: '/collections', label: 'Collections' },
      { href: '/artists', label: 'Artists' },
      { href: '/cart', label: 'Your cart' },
      { href: '/account', label: 'Your account' },
    ],
  },
  {
    title: 'How we work',
    links: [
      { href: '/#counterproof', label: 'What a counterproof is' },
      { href: '/#promise', label: 'What we promise' },
      { href: '/policy', label: 'Payment security policy' },
      { href: '/privacy', label: 'What we keep about you' },
      { href: '/your-data', label: 'Your data' },
    ],
  },
];

export function SiteFooter({ ahead }: { ahead: Ahead | null }) {
  return (
    <footer className="mt-24 border-t border-line bg-sheet print:hidden">
      <div className="column grid gap-10 py-12 md:grid-cols-12 md:py-16">
        <div className="md:col-span-5">
          <Mark className="size-8" />
          <p className="mt-4 max-w-[34ch] text-muted">
            Limited-edition prints from a small print room in Rotterdam. Numbered, checked, packed flat or rolled, and
            sent within two working days.
          </p>
        </div>
        {GROUPS.map(({ title, links }) => (
          <nav key={title} aria-label={title} className="md:col-span-2">
            <h2 className="text-small font-semibold">{title}</h2>
            <ul className="mt-2">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <Link
                    href={href}
                    className="inline-block py-1.5 text-small text-muted hover:text-ink hover:underline"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <div className="md:col-span-3">
          <h2 className="text-small font-semibold">A person answers</h2>
          <p className="mt-2 text-small text-muted">
            <Link href="/support" className="link inline-block py-1.5">
              Support
            </Link>
            <br />
            Monday to Friday, 9:00 to 17:00 in Rotterdam.
          </p>
        </div>
      </div>
      <div className="column pb-6 text-small text-muted">
        <div className="flex flex-wrap gap-x-8 gap-y-2 border-t border-line pt-5">
          <p>Prices include tax and are in euros. Card details go straight to Stripe; we never see them.</p>
          {ahead ? <PolicyAhead ahead={ahead} /> : null}
        </div>
      </div>
    </footer>
  );
}
