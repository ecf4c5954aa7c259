'use client';
import type { Appearance } from '@stripe/stripe-js';
import { useEffect, useState } from 'react';
import { appearanceOf } from './appearance.ts';

/** The look of the current theme; a new one when the system's or the page's theme changes. Null before the first paint. */
export function useAppearance(): Appearance | null {
  const [appearance, setAppearance] = useState<Appearance | null>(null);
  useEffect(() => {
    const root = document.documentElement;
    const read = () => setAppearance(appearanceOf(root));
    read();
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const page = new MutationObserver(read);
    system.addEventListener('change', read);
    page.observe(root, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', read);
      page.disconnect();
    };
  }, []);
  return appearance;
}
