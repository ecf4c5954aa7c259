'use client';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';

type Props = { fields: number; ready: boolean; className: string; children: ReactNode };

/** Holds the height that a frame will have, so that nothing below it moves when the frame has come. */
export function FrameSkeleton({ fields, ready, className, children }: Props) {
  return (
    <div className={`relative ${className}`} aria-busy={!ready}>
      {ready ? null : (
        <div className="absolute inset-0 grid content-start gap-4">
          <span className="sr-only">Loading the form…</span>
          {Array.from({ length: fields }, (_, index) => `field-${index}`).map(key => (
            <div key={key}>
              <Skeleton className="mb-2 h-4 w-28" />
              <Skeleton className="h-12 w-full" />
            </div>
          ))}
        </div>
      )}
      {children}
    </div>
  );
}

/** Stripe's frames did not come. A reload asks for the script anew; the server keeps e-mail and address meanwhile. */
export const CardFormMissing = ({ what }: { what: string }) => (
  <Notice tone="attention" title={`${what} did not load`} role="alert">
    <p>
      It comes from Stripe, and Stripe could not be reached within ten seconds. Nothing was charged, and your cart is
      safe. An ad blocker or a weak connection is the usual reason.
    </p>
    <Button look="quiet" className="mt-3" onClick={() => window.location.reload()}>
      Load it again
    </Button>
  </Notice>
);
