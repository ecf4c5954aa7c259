'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { BacktestView } from '#lib/risk/model.ts';

const LOOK_AGAIN_MS = 1_000;

/** How far a backtest is. The page is drawn anew as it goes on, and shows the result once it has ended. */
export function BacktestProgress({ test: { done, total, stalled } }: { test: BacktestView }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [router]);
  const percent = total ? Math.min(99, Math.floor((100 * done) / total)) : 0;
  return (
    <section aria-labelledby="under-way" className="mt-8 grid max-w-xl gap-3 bg-sheet p-6">
      <h2 id="under-way" className="display text-heading">
        Under way
      </h2>
      <progress aria-labelledby="under-way" max={100} value={percent} className="h-2 w-full accent-vermilion" />
      <p role="status" className="tabular text-[0.9375rem]">
        {total === null
          ? 'Counting.'
          : `${percent}%, ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} presses.`}
      </p>
      {stalled ? (
        <p className="text-[0.9375rem]">It has not moved for minutes. It goes on by itself from where it is.</p>
      ) : null}
    </section>
  );
}
