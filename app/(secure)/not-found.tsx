import { config } from '#lib/config/index.ts';

/** Nothing here, or a link that has run out. Says the same for both, so that links cannot be guessed at. */
export default function NothingHere() {
  const { support } = config().mail;
  return (
    <main id="main" className="column max-w-[72rem] py-20">
      <p className="eyebrow">404</p>
      <h1 className="display mt-2 text-title">This link does not open an order</h1>
      <p className="measure mt-4 text-lead">
        Links to orders are good for 90 days and must be complete. Open the one in your latest mail from us, or copy it
        whole into the address bar.
      </p>
      <p className="measure mt-3 text-muted">
        If it still does not open,{' '}
        <a href={`mailto:${support}`} className="link">
          write to us
        </a>{' '}
        from the address that you ordered with. Your order itself is safe.
      </p>
      <p className="mt-8">
        <a href="/" className="link font-medium">
          Back to the prints
        </a>
      </p>
    </main>
  );
}
