'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioCard } from '#components/ui/choices.tsx';
import { Price } from '#components/ui/money.tsx';
import { FRAME_LABELS, FRAMES, type Frame, type VariantView } from '#lib/catalog/model.ts';
import { addOne, openDrawer } from './cart-store.ts';
import { Nearest } from './nearest-choices.tsx';
import { StockLine } from './stock-line.tsx';

type Props = { slug: string; title: string; variants: readonly VariantView[] };

/**
 * Sizes and frames. Every one can be chosen: a pair that is not made or is sold out says so and offers the nearest that
 * can be bought. Without script the form posts the pair, and the server finds the variant.
 */
export function VariantPicker({ slug, title, variants }: Props) {
  const first = variants.find(it => it.available > 0) ?? variants[0];
  const [size, setSize] = useState(first?.size.code ?? '');
  const [frame, setFrame] = useState<Frame>(first?.frame ?? 'unframed');
  const [busy, setBusy] = useState(false);
  const sizes = [...new Map(variants.map(it => [it.size.code, it.size])).values()];
  const frames = FRAMES.filter(it => variants.some(v => v.frame === it));
  const find = (code: string, of: Frame) => variants.find(it => it.size.code === code && it.frame === of);
  const chosen = find(size, frame);
  const buyable = chosen !== undefined && chosen.available > 0;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || !buyable || busy) return;
    setBusy(true);
    await addOne(chosen.id);
    setBusy(false);
    openDrawer();
  };
  return (
    <form action="/api/cart" method="post" onSubmit={event => void add(event)}>
      <input type="hidden" name="slug" value={slug} />
      <fieldset>
        <legend className="mb-2 text-[0.9375rem] font-semibold">Paper size</legend>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
          {sizes.map(({ code, label }) => (
            <RadioCard
              key={code}
              name="size"
              value={code}
              label={label}
              checked={code === size}
              onChange={() => setSize(code)}
              {...noteOn(find(code, frame), 'not in this frame')}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="mt-5">
        <legend className="mb-2 text-[0.9375rem] font-semibold">Frame</legend>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
          {frames.map(it => (
            <RadioCard
              key={it}
              name="frame"
              value={it}
              label={FRAME_LABELS[it]}
              checked={it === frame}
              onChange={() => setFrame(it)}
              {...noteOn(find(size, it), 'not in this size')}
            />
          ))}
        </div>
      </fieldset>
      <div className="mt-6 border-t border-line pt-5">
        <div aria-live="polite" className="flex min-h-11 flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          {chosen ? (
            <span className="display text-title">
              <Price minor={chosen.priceMinor} currency={chosen.currency} />
            </span>
          ) : (
            <span className="display text-heading">Not made</span>
          )}
          <StockLine variant={chosen} />
        </div>
        {buyable ? (
          <Button type="submit" size="large" aria-busy={busy} className="mt-4 w-full">
            {busy ? 'Adding…' : 'Add to cart'}
            <span className="sr-only"> {title}</span>
          </Button>
        ) : (
          <Nearest
            variants={variants}
            size={size}
            frame={frame}
            onChoose={it => {
              setSize(it.size.code);
              setFrame(it.frame);
            }}
          />
        )}
      </div>
    </form>
  );
}

/** What a choice would cost, or why it cannot be had with the other one; it stays a choice all the same. */
function noteOn(variant: VariantView | undefined, missing: string) {
  if (!variant) return { detail: missing };
  if (variant.available <= 0) return { detail: 'sold out' };
  return { detail: <Price minor={variant.priceMinor} currency={variant.currency} /> };
}
