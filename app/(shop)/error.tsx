'use client';
import { Button } from '#components/ui/button.tsx';

/** Something of ours failed while a page was drawn. Shows an id and nothing else of what happened. */
export default function ShopError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display text-title">This page could not be drawn</h1>
      <p className="measure mt-4 text-muted">
        Something on our side failed. Your cart is as it was. Try again; if it happens twice, tell us this id:{' '}
        <code className="tabular text-ink">{error.digest ?? 'none'}</code>
      </p>
      <Button onClick={reset} className="mt-6">
        Try again
      </Button>
    </div>
  );
}
