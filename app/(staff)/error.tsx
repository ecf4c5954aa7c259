'use client';
import { Button } from '#components/ui/button.tsx';

/** Something of ours failed while a staff page was drawn. Shows an id and nothing else of what happened. */
export default function StaffError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <h1 className="display text-title">This page could not be drawn</h1>
      <p className="measure mt-4 text-muted">
        Nothing was decided or changed. Try again; if it happens twice, pass on this id:{' '}
        <code className="tabular text-ink">{error.digest ?? 'none'}</code>
      </p>
      <Button onClick={reset} className="mt-6">
        Try again
      </Button>
    </>
  );
}
