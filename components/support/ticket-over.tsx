/** A link of a question that opens nothing: forged, too old, or its question is gone. */
export const TicketOver = () => (
  <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
    <h1 className="display text-title">This link opens nothing any more</h1>
    <p className="mt-3 text-muted">
      The newest mail about your question has a link that works for 90 days. With an account, your questions are{' '}
      <a href="/account/support" className="link">
        there
      </a>
      . Or{' '}
      <a href="/support" className="link">
        ask anew
      </a>
      .
    </p>
  </main>
);
