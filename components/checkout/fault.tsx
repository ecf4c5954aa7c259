import { Button } from '#components/ui/button.tsx';

/** A fault of ours. Nothing is lost by it: cart, order and payment live on the server. */
export const Fault = ({ id, onRetry }: { id: string | null; onRetry: () => void }) => (
  <main id="main" className="column max-w-[72rem] py-20">
    <h1 className="display text-title">Something on our side failed</h1>
    <p className="measure mt-4 text-lead">
      Your cart and any order are safe on our server. If you had pressed pay, do not pay again: load this page, and it
      shows what became of it.
    </p>
    {id ? <p className="mt-3 text-muted">If it happens again, tell us this id: {id}</p> : null}
    <Button size="large" className="mt-8" onClick={onRetry}>
      Load the page again
    </Button>
  </main>
);
