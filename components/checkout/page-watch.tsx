'use client';
import { useEffect } from 'react';
import { watchPage } from './watch-page.ts';

/** Watches what is added to the page while a buyer is on it, and reports what is not ours. Draws nothing. */
export function PageWatch({ stripe }: { stripe: string }) {
  useEffect(() => watchPage(stripe), [stripe]);
  return null;
}
