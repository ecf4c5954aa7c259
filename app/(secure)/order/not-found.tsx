/** No such order, or a link that has run out. Says the same for both, so that links cannot be guessed at. */
export default function NoOrderHere() {
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
        <a href="/find-order" className="link">
          find your order
        </a>{' '}
        by the e-mail that you ordered with, or{' '}
        <a href="/support" className="link">
          ask us
        </a>
        . Your order itself is safe.
      </p>
      <p className="mt-8">
        <a href="/" className="link font-medium">
          Back to the prints
        </a>
      </p>
    </main>
  );
}
