/** Nothing here, or a link that has run out. Says the same for both, so that links cannot be guessed at. */
export default function NothingHere() {
  return (
    <main id="main" className="column max-w-[72rem] py-20">
      <p className="eyebrow">404</p>
      <h1 className="display mt-2 text-title">There is nothing under this address</h1>
      <p className="measure mt-4 text-lead">
        It may be mistyped, or a link that was cut off. Nothing in your cart or your orders has changed.
      </p>
      <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-2 font-medium">
        {WAYS.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="link inline-block py-1">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const WAYS = [
  { href: '/', label: 'Back to the prints' },
  { href: '/cart', label: 'Your cart' },
  { href: '/account', label: 'Your account' },
  { href: '/support', label: 'Ask us' },
];
