/**
 * The page of the store that the browser tests drive: React in StrictMode, `loadStripe` from `/pure`
 * and the elements, as a real store would have them. What to show comes from the address, so that one
 * bundle serves every test. What happens is kept in `window.storeLog`.
 */
import {
  AddressElement,
  Elements,
  ExpressCheckoutElement,
  LinkAuthenticationElement,
  PaymentElement,
  useElements,
  useStripe,
} from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js/pure';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Pay, payWithRedirect, payWithToken, resume } from './pay.ts';
import { readSetup, type Setup, storeLog } from './setup.ts';

const setup = readSetup();
const stripePromise = loadStripe('pk_test_store');

const events = (element: string) => ({
  onReady: () => storeLog(element, 'ready'),
  onChange: (event: object) => storeLog(element, 'change', event),
  onFocus: () => storeLog(element, 'focus'),
  onBlur: () => storeLog(element, 'blur'),
  onEscape: () => storeLog(element, 'escape'),
  onLoadError: (event: object) => storeLog(element, 'loaderror', event),
  onLoaderStart: () => storeLog(element, 'loaderstart'),
});

function Form() {
  const stripe = useStripe();
  const elements = useElements();
  const [message, setMessage] = useState('');
  const [runs, setRuns] = useState(0);
  const run = (pay: Pay) => async () => {
    if (!stripe || !elements) return;
    setMessage('');
    setMessage(await pay(stripe, elements).catch(error => `THREW ${String(error)}`));
    setRuns(runs + 1);
  };
  const { shows } = setup;
  return (
    <form onSubmit={event => event.preventDefault()}>
      {shows.includes('express') && (
        <ExpressCheckoutElement onConfirm={() => {}} onReady={event => storeLog('express', 'ready', event)} />
      )}
      {shows.includes('link') && <LinkAuthenticationElement {...events('link')} />}
      {shows.includes('address') && <AddressElement options={setup.address} {...events('address')} />}
      <input id="before" aria-label="Before the card" />
      {shows.includes('payment') && <PaymentElement options={setup.payment} {...events('payment')} />}
      <button type="submit" id="pay" onClick={run(payWithToken)}>
        Pay
      </button>
      <button type="button" id="pay-redirect" onClick={run(payWithRedirect)}>
        Pay with redirect
      </button>
      <button
        type="button"
        id="token-at-once"
        onClick={run(async (s, e) => String(await s.createConfirmationToken({ elements: e })))}
      >
        Token without submit
      </button>
      <button type="button" id="resume" onClick={run(resume)}>
        Resume
      </button>
      <p id="message" role="status" data-runs={runs}>
        {message}
      </p>
    </form>
  );
}

function Store({ elements }: { elements: Setup['elements'] }) {
  const [options, setOptions] = useState(elements);
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" id="dark" onClick={() => setOptions({ ...options, appearance: setup.darkAppearance })}>
        Dark
      </button>
      <button type="button" id="toggle" onClick={() => setOpen(!open)}>
        Mount or unmount
      </button>
      <Elements stripe={stripePromise} options={options}>
        {open && <Form />}
      </Elements>
    </>
  );
}

const root = document.getElementById('store');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Store elements={setup.elements} />
    </StrictMode>,
  );
