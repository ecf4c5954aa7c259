import { type Ahead, PolicyAhead } from '../policy/ahead.tsx';

const LINKS = [
  { href: '/policy', label: 'Payment security policy' },
  { href: '/privacy', label: 'What we keep about you' },
  { href: '/support', label: 'Support' },
];

/** The foot of the enclosed pages: what we promise, and whom to ask. They open beside, so that nothing typed is lost. */
export const PlainFoot = ({ ahead = null, wide = false }: { ahead?: Ahead | null; wide?: boolean }) => (
  <footer className="mt-auto border-line border-t print:hidden">
    <nav aria-label="About this shop" className={`column py-5 ${wide ? '' : 'max-w-[72rem]'}`}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small">
        {LINKS.map(({ href, label }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noreferrer" className="link inline-block py-1 text-muted">
              {label}
            </a>
          </li>
        ))}
      </ul>
      {ahead ? (
        <div className="mt-1 text-muted text-small">
          <PolicyAhead ahead={ahead} beside />
        </div>
      ) : null}
    </nav>
  </footer>
);
