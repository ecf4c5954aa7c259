'use client';
import { useCallback, useRef, useState } from 'react';
import type { QuoteView } from '#lib/checkout/model.ts';
import { askQuote, type QuoteRequest } from './answer.ts';

type Answered = Awaited<ReturnType<typeof askQuote>>;
export type AskForQuote = (request: QuoteRequest) => Promise<Answered>;

/**
 * Prices what is known so far, one request after the other, because the server merges each into the cart's quote.
 * `waiting` is true while any is under way. Only the last answer is shown.
 */
export function useQuoting(onQuoted: (quote: QuoteView) => void): { ask: AskForQuote; waiting: boolean } {
  const [waiting, setWaiting] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const last = useRef(0);
  const ask = useCallback<AskForQuote>(
    async request => {
      last.current += 1;
      const turn = last.current;
      setWaiting(count => count + 1);
      const answered = line.current.then(() => askQuote(request));
      line.current = answered;
      const answer = await answered;
      setWaiting(count => count - 1);
      if (answer.kind === 'quoted' && turn === last.current) onQuoted(answer.quote);
      return answer;
    },
    [onQuoted],
  );
  return { ask, waiting: waiting > 0 };
}
