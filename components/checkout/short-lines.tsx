'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { QuoteView, QuoteViewLine } from '#lib/checkout/model.ts';
import { setQuantity } from './answer.ts';
import { shortLines } from './machine.ts';
import type { AskForQuote } from './use-quoting.ts';
import { UNREACHABLE } from './words.ts';

/** Lines that can no longer be had as wished: which print, and the ways on. Drawn while there are any. */
export function ShortLines({ quote, ask }: { quote: QuoteView; ask: AskForQuote }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const short = shortLines(quote);
  const which = short.map(line => line.variantId).join();
  useEffect(() => {
    if (which) place.current?.focus();
  }, [which]);
  if (short.length === 0) return null;

  async function take(line: QuoteViewLine, quantity: number) {
    setBusy(true);
    const changed = await setQuantity(line.variantId, quantity);
    const answer = changed.kind === 'done' ? await ask({}) : changed;
    setBusy(false);
    // The last line is gone: the server's page for an empty cart says what to do next.
    if (quantity === 0 && quote.lines.length === 1) window.location.reload();
    setProblem(answer.kind === 'quoted' ? null : answer.kind === 'refused' ? answer.message : UNREACHABLE);
  }

  return (
    <div ref={place} tabIndex={-1} className="mb-6 scroll-mt-24 outline-none">
      <Notice tone="attention" title="Part of your order is no longer there" role="alert">
        <ul className="grid gap-3">
          {short.map(line => (
            <li key={line.variantId}>
              <p>{sentence(line)} Nothing was charged.</p>
              <div className="mt-2 flex flex-wrap gap-2">
                {line.available > 0 ? (
                  <Button look="quiet" disabled={busy} onClick={() => void take(line, line.available)}>
                    Take {line.available}
                  </Button>
                ) : null}
                <Button look="quiet" disabled={busy} onClick={() => void take(line, 0)}>
                  Remove<span className="sr-only"> {line.title}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
        {problem ? <p className="mt-2 font-medium">{problem}</p> : null}
      </Notice>
    </div>
  );
}

const sentence = ({ title, choice, available, quantity }: QuoteViewLine): string =>
  available === 0
    ? `“${title}” (${choice}) has sold out.`
    : `“${title}” (${choice}): only ${available} left, and you wanted ${quantity}.`;
