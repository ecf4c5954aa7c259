'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

/** How the queue stands: `mark` is another one as soon as any open case has changed. */
export type Standing = { open: number; mark: string };
export type Line = 'live' | 'polling' | 'over';

const POLL_MS = 5_000;
const TRY_AGAIN_MS = 30_000;

/**
 * Draws the page anew when a case has changed: told by the server, or asked for every few seconds while its line is down.
 * A page that nobody looks at waits until somebody does; `standing` is the newest all the same. `over`: the session may not
 * see it any more.
 */
export function useLive(drawn: Standing): { standing: Standing; line: Line } {
  const router = useRouter();
  const [told, setTold] = useState(drawn);
  const [line, setLine] = useState<Line>('live');
  const shown = useRef(drawn.mark);
  useEffect(() => {
    shown.current = drawn.mark;
  }, [drawn.mark]);
  useEffect(() => {
    let stale = false;
    const draw = () => {
      stale = document.hidden;
      if (!stale) router.refresh();
    };
    const look = () => stale && draw();
    const hear = (standing: Standing) => {
      setTold(standing);
      if (standing.mark !== shown.current) draw();
    };
    document.addEventListener('visibilitychange', look);
    const end = stayOnLine({ hear, draw, setLine });
    return () => {
      document.removeEventListener('visibilitychange', look);
      end();
    };
  }, [router]);
  return { standing: told, line };
}

type Hearing = { hear: (standing: Standing) => void; draw: () => void; setLine: (line: Line) => void };

/** Listens for as long as it can, asks by itself where it cannot. Answers how to end both. */
function stayOnLine({ hear, draw, setLine }: Hearing): () => void {
  let source: EventSource | null = null;
  let asking: ReturnType<typeof setInterval> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const quiet = () => {
    clearInterval(asking);
    asking = undefined;
  };
  const listen = () => {
    source = new EventSource('/api/live');
    source.addEventListener('change', event => {
      quiet();
      setLine('live');
      hear(JSON.parse(event.data) as Standing);
    });
    source.addEventListener('over', () => {
      quiet();
      source?.close();
      setLine('over');
    });
    source.addEventListener('error', () => {
      setLine('polling');
      asking ??= setInterval(draw, POLL_MS);
      // It tries again by itself after a cut, but not after a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(listen, TRY_AGAIN_MS);
    });
  };
  listen();
  return () => {
    quiet();
    clearTimeout(again);
    source?.close();
  };
}
