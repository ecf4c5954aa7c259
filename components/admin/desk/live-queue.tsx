'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { useLive } from './use-live.ts';

type Props = {
  /** How many wait, and the mark of what is drawn. */
  drawn: { open: number; mark: string };
  /** The cases on the page, each as one would say it: order, amount. */
  cases: readonly { id: string; says: string }[];
};

/** Keeps the queue true while it is open: draws what is new, says it politely, and counts in the title of the tab. */
export function LiveQueue({ drawn, cases }: Props) {
  const router = useRouter();
  const { standing, line } = useLive({
    address: '/api/live',
    mark: drawn.mark,
    draw: router.refresh,
    evenUnseen: true,
  });
  const open = standing.open ?? drawn.open;
  const known = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...cases.map(({ id }) => id)]);
    const fresh = before ? cases.filter(({ id }) => !before.has(id)) : [];
    if (fresh.length > 0) setNews(`New: ${fresh.map(({ says }) => says).join('; ')}.`);
  }, [cases]);
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /, '');
    document.title = open > 0 ? `(${open}) ${plain}` : plain;
  });
  return (
    <>
      <p
        role="status"
        className={news ? 'mt-4 border-vermilion border-l-2 bg-sheet px-4 py-2 text-[0.9375rem]' : 'sr-only'}
      >
        {news}
      </p>
      {line === 'polling' ? (
        <p className="mt-4 text-muted text-small">
          <span aria-hidden="true">◐ </span>The live line is down. The list asks for news every few seconds.
        </p>
      ) : null}
      {line === 'over' ? (
        <Notice tone="attention" role="alert" className="mt-4">
          Your session may not see this any more. Reload the page to sign in again.
        </Notice>
      ) : null}
    </>
  );
}
