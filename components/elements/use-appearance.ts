'use client';
import type { Appearance } from '@stripe/stripe-js';
import { useEffect, useState } from 'react';
import { appearanceOf } from './appearance.ts';

/** The look of the current theme; a new one when the system's theme changes. Null before the first paint. */
export function useAppearance(): Appearance | null {
  const [appearance, setAppearance] = useState<Appearance | null>(null);
  useEffect(() => {
    const read = () => setAppearance(appearanceOf(document.documentElement));
    read();
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    return () => system.removeEventListener('change', read);
  }, []);
  return appearance;
}
