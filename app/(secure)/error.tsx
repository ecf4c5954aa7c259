'use client';
import { Fault } from '#components/checkout/fault.tsx';

/** Shown when rendering a page here failed. Only the digest of the fault is shown; its story is in the log. */
export default function SecureError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Fault id={error.digest ?? null} onRetry={reset} />;
}
