'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { OrderStatus } from '#lib/orders/model.ts';

const FIRST_LOOK_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/** While an order may still change, asks now and then and draws the page anew when it has. Draws nothing itself. */
export function LiveStatus({ token, status }: { token: string; status: OrderStatus }) {
  const router = useRouter();
  useEffect(() => {
    let pause = FIRST_LOOK_MS;
    let timer = setTimeout(look, pause);
    const leaving = new AbortController();
    async function look() {
      const now = document.visibilityState === 'visible' ? await statusOf(token, leaving.signal) : null;
      if (leaving.signal.aborted) return;
      if (now && now !== status) return router.refresh();
      pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5);
      timer = setTimeout(look, pause);
    }
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [token, status, router]);
  return null;
}

/** Null when it could not be told just now; the next look may. */
async function statusOf(token: string, signal: AbortSignal): Promise<OrderStatus | null> {
  try {
    const response = await fetch(`/api/orders/${token}`, { signal });
    return response.ok ? ((await response.json()) as { status: OrderStatus }).status : null;
  } catch {
    return null;
  }
}
