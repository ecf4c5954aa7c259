'use client';
import { useRef } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { CartLineView, CartView } from '#lib/cart/model.ts';
import { CartLine } from './cart-line.tsx';
import { setQuantity } from './cart-store.ts';

type Props = { view: CartView; removed: CartLineView | null; problem: string | null; level?: 2 | 3 };

/** The lines, what was just taken out, and what could not be done. After removing, focus is on Undo; after undo, on the line. */
export function CartLines({ view, removed, problem, level = 3 }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const remove = (line: CartLineView) => {
    void setQuantity(line.variantId, 0, view);
    requestAnimationFrame(() => undo.current?.focus());
  };
  const putBack = async (line: CartLineView) => {
    await setQuantity(line.variantId, Math.min(line.quantity, Math.max(line.available, 1)), view);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-variant="${line.variantId}"] select`)?.focus(),
    );
  };
  return (
    <div>
      <div role="status">
        {removed ? (
          <p className="mt-4 flex items-center justify-between gap-4 bg-sheet px-4 py-2 text-[0.9375rem]">
            <span>{removed.title} is out of the cart.</span>
            <button
              ref={undo}
              type="button"
              onClick={() => void putBack(removed)}
              className="link min-h-11 px-2 font-semibold"
            >
              Undo
            </button>
          </p>
        ) : null}
      </div>
      <div role="alert">
        {problem ? (
          <Notice tone="attention" className="mt-4">
            {problem}
          </Notice>
        ) : null}
      </div>
      <ul ref={list} className="divide-y divide-line">
        {view.lines.map(line => (
          <CartLine
            key={line.variantId}
            line={line}
            currency={view.currency}
            level={level}
            onRemove={() => remove(line)}
            onQuantity={quantity => void setQuantity(line.variantId, quantity, view)}
          />
        ))}
      </ul>
    </div>
  );
}
