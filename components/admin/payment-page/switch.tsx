import type { ClosureView } from '#lib/payment-page/model.ts';
import { BecauseForm } from '../because-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Panel } from '../panel.tsx';

type Props = { closure: ClosureView | null; alarms: number; byItself: boolean; close: FormAction; open: FormAction };

/** Closing the checkout, and opening it again. */
export function CheckoutSwitch({ closure, alarms, byItself, close, open }: Props) {
  return (
    <Panel id="switch" title={closure ? 'Open the checkout' : 'Close the checkout'}>
      {closure ? (
        <>
          <p className="text-[0.9375rem]">
            Buyers see the payment fields again, and can pay.
            {alarms > 0 ? ' Something on the page is not as signed, so a second person has to want it too.' : ''}
          </p>
          <BecauseForm id="open" hidden={{}} press="Open it" look="primary" action={open} />
        </>
      ) : (
        <>
          <p className="text-[0.9375rem]">
            Nobody sees a field for a card, and no order is taken, until somebody opens it again. Carts are kept.{' '}
            {byItself
              ? 'It also closes by itself when the page is not as signed.'
              : 'It does not close by itself: the shop is set up to tell only.'}
          </p>
          <BecauseForm id="close" hidden={{}} press="Close it now" action={close} />
        </>
      )}
    </Panel>
  );
}
