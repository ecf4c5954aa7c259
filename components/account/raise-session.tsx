'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { StepUpDialog } from './step-up-dialog.tsx';

/** Proves a second factor for the session itself, then draws the page anew. */
export function RaiseSession({ by }: { by: 'passkey' | 'any' }) {
  const [open, setOpen] = useState(false);
  const { refresh } = useRouter();
  const proved = () => {
    setOpen(false);
    refresh();
  };
  const wanted = { action: 'identity.raise', object: 'session:own', by };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{by === 'passkey' ? 'Use your passkey now' : 'Prove it now'}</Button>
      <StepUpDialog wanted={wanted} open={open} onProved={proved} onClose={() => setOpen(false)} />
    </>
  );
}
