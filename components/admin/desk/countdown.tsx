'use client';
import { useEffect, useState } from 'react';
import { leftUntil } from './left-until.ts';

const TICK_MS = 1_000;

/** How long it is until a moment, counting down; `at` and `now` in ISO 8601, `now` as the server drew it. */
export function Countdown({ at, now, over = 'over' }: { at: string; now: string; over?: string }) {
  const [instant, setInstant] = useState(() => Date.parse(now));
  useEffect(() => {
    const tick = () => setInstant(Date.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const left = Date.parse(at) - instant;
  const soon = left < 24 * 3_600_000;
  return (
    <time
      dateTime={at}
      title={at}
      className={`tabular whitespace-nowrap ${soon ? 'font-semibold text-vermilion' : ''}`}
    >
      {soon ? <span aria-hidden="true">▲ </span> : null}
      {left <= 0 ? over : leftUntil(left)}
    </time>
  );
}
