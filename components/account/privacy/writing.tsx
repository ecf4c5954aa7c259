'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const LOOK_AGAIN_MS = 1_500;

/** How far the copy is. The page is drawn anew as it goes on. */
export function Writing({ progress }: { progress: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [router]);
  const percent = Math.floor(progress * 100);
  return (
    <div className="grid gap-2">
      <progress aria-label="Your copy" max={100} value={percent} className="h-2 w-full accent-vermilion" />
      <p role="status" className="tabular text-[0.9375rem]">
        Writing your copy: {percent}%. You may leave this page; we write to you when it is ready.
      </p>
    </div>
  );
}
