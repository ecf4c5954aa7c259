'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { type CartLineView, type CartView, emptyCart, withQuantity } from '#lib/cart/model.ts';

/**
 * The cart in the browser: what the server last said, and on top of it what was just asked for. Pages are cached, so
 * it is fetched after they have loaded. Changes go out one after another; when the last is answered, that is shown.
 */
export type CartState = {
  view: CartView | null;
  drawerOpen: boolean;
  /** A line that was taken out and can still be put back. */
  removed: CartLineView | null;
  /** What could not be done, in words. */
  problem: string | null;
  pending: number;
};

const start: CartState = { view: null, drawerOpen: false, removed: null, problem: null, pending: 0 };
let state = start;
const watchers = new Set<() => void>();
let queue: Promise<unknown> = Promise.resolve();
let asked = false;
let changes = 0;

const change = (part: Partial<CartState>) => {
  state = { ...state, ...part };
  for (const watcher of watchers) watcher();
};

/** The cart, from now on. `initial` is what the server already drew. */
export function useCart(initial: CartView | null = null): CartState {
  useEffect(() => {
    if (asked) return;
    asked = true;
    void refresh();
    // Another tab may have changed it, and a page that comes back from the browser's memory is old.
    addEventListener('focus', refresh);
    addEventListener('pageshow', event => event.persisted && refresh());
  }, []);
  const now = useSyncExternalStore(
    watcher => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
    () => start,
  );
  return now.view ? now : { ...now, view: initial };
}

async function refresh(): Promise<void> {
  if (state.pending > 0) return;
  const asking = changes;
  const view = await send({ method: 'GET' }).catch(() => null);
  // An answer to a question that is older than a change would undo it on the screen, even when that is answered already.
  if (view && changes === asking) change({ view });
}

export const openDrawer = () => change({ drawerOpen: true });
export const closeDrawer = () => change({ drawerOpen: false, removed: null, problem: null });

/** Sets how many of a variant are wanted, shows it at once, and takes it back if the server refuses. */
export function setQuantity(variantId: string, quantity: number, from: CartView | null = state.view): Promise<boolean> {
  const line = from?.lines.find(it => it.variantId === variantId);
  changes += 1;
  change({
    view: withQuantity(from ?? emptyCart, variantId, quantity),
    removed: quantity === 0 ? (line ?? null) : null,
    problem: null,
    pending: state.pending + 1,
  });
  const turn = queue.then(() => put(variantId, quantity));
  queue = turn;
  return turn;
}

/** One piece more of a variant; answers whether it is in the cart now. */
export async function addOne(variantId: string): Promise<boolean> {
  await (state.view ? queue : refresh());
  const there = state.view?.lines.find(it => it.variantId === variantId)?.quantity ?? 0;
  return setQuantity(variantId, there + 1);
}

async function put(variantId: string, quantity: number): Promise<boolean> {
  try {
    const view = await send({ method: 'PUT', body: JSON.stringify({ variantId, quantity }) });
    // An answer to an earlier change would undo a later one on the screen.
    change(state.pending > 1 ? { pending: state.pending - 1 } : { view, pending: 0 });
    return true;
  } catch (error) {
    change({ pending: state.pending - 1, removed: null, problem: (error as Error).message });
    await refresh();
    return false;
  }
}

const OFFLINE = 'We could not reach the shop. Your cart is as it was; check the connection and try again.';

async function send(request: RequestInit): Promise<CartView> {
  const response = await fetch('/api/cart', {
    ...request,
    headers: { 'content-type': 'application/json' },
    cache: 'no-store',
  }).catch(() => null);
  if (!response) throw new Error(OFFLINE);
  const answer = (await response.json().catch(() => null)) as (CartView & { error?: { message: string } }) | null;
  if (!answer || answer.error) throw new Error(answer?.error?.message ?? OFFLINE);
  return answer;
}
