'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';

const LOOK_AGAIN_MS = 1_500;

type Props = {
  /** The id of the heading that names it, or its name. */
  labelledBy?: string;
  label?: string;
  done: number;
  of: number;
  children: ReactNode;
};

/** How far something long is, as a bar and in words. The page is drawn anew as it goes on, and shows what came of it. */
export function UnderWay({ labelledBy, label, done, of, children }: Props) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <progress
        aria-labelledby={labelledBy}
        aria-label={label}
        max={Math.max(of, 1)}
        value={Math.min(done, of)}
        className="h-2 w-full appearance-none bg-line forced-colors:appearance-auto [&::-moz-progress-bar]:bg-vermilion [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-vermilion"
      />
      <p role="status" className="tabular text-[0.9375rem]">
        {children}
      </p>
    </>
  );
}
