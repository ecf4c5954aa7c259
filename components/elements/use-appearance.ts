'use client';
import type { Appearance } from '@stripe/stripe-js';
import { useEffect, useState } from 'react';
import { appearanceOf } from './appearance.ts';
import { whenIdle } from './when-idle.ts';

/** The look of the current theme; a new one when the system's theme changes. Null before the first paint. */
export function useAppearance(): Appearance | null {
  const [appearance, setAppearance] = useState<Appearance | null>(null);
  useEffect(() => {
    let here = true;
    const read = () => here && setAppearance(appearanceOf(document.documentElement));
    void whenIdle().then(read);
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    return () => {
      here = false;
      system.removeEventListener('change', read);
    };
  }, []);
  return appearance;
}
