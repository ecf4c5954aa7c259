'use client';
import { useEffect, useRef, useState } from 'react';

/** `mark` is another one as soon as anything has changed; `open`: how many cases wait, where that was told. */
export type Standing = { open: number | null; mark: string };
export type Line = 'live' | 'polling' | 'over';

type Watched = { address: string; mark: string; draw: () => void; evenUnseen: boolean };

const POLL_MS = 5_000;
const TRY_AGAIN_MS = 30_000;

/**
 * Asks for the page to be drawn anew (`draw`) when what it shows (`mark`) has changed: told by the server at `address`, or
 * every few seconds while its line is down. A page that nobody looks at waits until somebody does; `standing` is the newest
 * all the same, `evenUnseen`; else the line is let go meanwhile, for a browser holds six at a time and no more. `over`: the
 * session may not see it any more.
 */
export function useLive({ address, mark, draw, evenUnseen }: Watched): { standing: Standing; line: Line } {
  const [told, setTold] = useState<Standing>({ open: null, mark });
  const [line, setLine] = useState<Line>('live');
  const shown = useRef({ mark, draw });
  useEffect(() => {
    shown.current = { mark, draw };
  }, [mark, draw]);
  useEffect(() => {
    let stale = false;
    const drawIfSeen = () => {
      stale = document.hidden;
      if (!stale) shown.current.draw();
    };
    const hear = (standing: Standing) => {
      setTold(standing);
      if (standing.mark !== shown.current.mark) drawIfSeen();
    };
    const stay = () => stayOnLine(address, { hear, draw: drawIfSeen, setLine });
    let end = stay();
    const look = () => {
      if (!evenUnseen) end();
      if (!evenUnseen && !document.hidden) end = stay();
      if (stale) drawIfSeen();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      end();
    };
  }, [address, evenUnseen]);
  return { standing: told, line };
}

type Hearing = { hear: (standing: Standing) => void; draw: () => void; setLine: (line: Line) => void };

/** Listens for as long as it can, asks by itself where it cannot. Answers how to end both. */
function stayOnLine(address: string, { hear, draw, setLine }: Hearing): () => void {
  let source: EventSource | null = null;
  let asking: ReturnType<typeof setInterval> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const quiet = () => {
    clearInterval(asking);
    asking = undefined;
  };
  const listen = () => {
    source = new EventSource(address);
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
