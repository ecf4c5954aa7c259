/** A link of a mail that does nothing any more: used, too old, replaced or mangled. All look the same. */
export const LinkOver = () => (
  <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
    <h1 className="display text-title">This link is over.</h1>
    <p className="mt-3 text-muted">
      It was used, or it is too old, or a newer one has replaced it. Look into your{' '}
      <a href="/account" className="link">
        account
      </a>
      , or write to us.
    </p>
  </main>
);
