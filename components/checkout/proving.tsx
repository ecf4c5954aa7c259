'use client';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Proof } from './machine.ts';

/** Few are ever asked, so everybody else is spared its script. */
const StepUpDialog = lazy(async () => ({
  default: (await import('#components/account/step-up-dialog.tsx')).StepUpDialog,
}));

type Props = { proof: Proof; onProved: () => void; onOtherCard: () => void };

/** Before the card is asked, an account holder proves who they are. Closing the window loses nothing. */
export function Proving({ proof, onProved, onOtherCard }: Props) {
  const [open, setOpen] = useState(true);
  return (
    <>
      <p>
        Before we ask your bank, please confirm that it is you. Your order is placed, the prints are set aside for you,
        and nothing is charged before.
      </p>
      <Button size="large" className="mt-6" onClick={() => setOpen(true)}>
        Confirm that it is you
      </Button>
      <p className="mt-5">
        <Button look="plain" onClick={onOtherCard}>
          Use another card instead
        </Button>
      </p>
      <Suspense>
        <StepUpDialog wanted={proof} open={open} onProved={onProved} onClose={() => setOpen(false)} />
      </Suspense>
    </>
  );
}
