'use client';

import type { ReactNode } from 'react';
import type { Ways } from '#lib/identity/model.ts';
import { Proof } from './proof.tsx';

/** The second proof of a sign-in; then on to where it was going. */
export function Challenge({ ways, next, otherwise }: { ways: Ways; next: string; otherwise: ReactNode }) {
  const goOn = (state: 'open' | 'pending') => {
    // Without a second factor the next thing is to add one, which this page shows as well.
    if (state === 'open') window.location.assign(next);
    else window.location.reload();
  };
  return <Proof ways={ways} onProved={goOn} otherwise={otherwise} />;
}
