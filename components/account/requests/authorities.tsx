type Authority = { country: string; name: string; href: string };

const NAMES = new Intl.DisplayNames('en-GB', { type: 'region' });

/** To whom one may complain besides us. */
export const Authorities = ({ home, all }: { home: Authority; all: readonly Authority[] }) => (
  <>
    <p className="measure mt-2 text-[0.9375rem]">
      You may also complain to a data protection authority: where you live, where you work, or ours, the{' '}
      <a href={home.href} className="link" rel="noreferrer">
        {home.name}
      </a>
      . It costs nothing, and you need not have written to us before.
    </p>
    <details className="mt-3">
      <summary className="link inline-block min-h-6 cursor-pointer text-small">The authority of where you live</summary>
      <ul className="mt-3 grid gap-x-8 gap-y-2 text-small sm:grid-cols-2">
        {byName(all).map(({ country, name, href }) => (
          <li key={country}>
            <span className="text-muted">{NAMES.of(country)}</span>
            <a href={href} className="link block py-0.5" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  </>
);

const byName = (all: readonly Authority[]) =>
  all.toSorted((one, other) => (NAMES.of(one.country) ?? '').localeCompare(NAMES.of(other.country) ?? ''));
