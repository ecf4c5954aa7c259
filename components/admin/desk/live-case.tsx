'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useLive } from './use-live.ts';

type Props = {
  paymentId: string;
  mark: string;
  /** Whether a decision is about to take effect: then nobody is typing, and the page draws itself anew. */
  waits: boolean;
};

/** Tells whoever has a case open that it has changed. It is drawn anew when they say so: what they type stays. */
export function LiveCase({ paymentId, mark, waits }: Props) {
  const router = useRouter();
  const [seen, setSeen] = useState(mark);
  const stale = useCallback(() => waits && router.refresh(), [waits, router]);
  const { standing } = useLive({
    address: `/api/live?payment=${paymentId}`,
    mark,
    draw: stale,
    evenUnseen: false,
  });
  const changed = standing.mark !== mark && standing.mark !== seen && !waits;
  return (
    <div role="status">
      {changed ? (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 border-vermilion border-l-2 bg-sheet px-4 py-2 text-[0.9375rem]">
          This case has changed.
          <Button
            look="plain"
            onClick={() => {
              setSeen(standing.mark);
              router.refresh();
            }}
          >
            Show what is new
          </Button>
        </p>
      ) : null}
    </div>
  );
}
