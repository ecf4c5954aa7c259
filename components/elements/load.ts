import type { Stripe } from '@stripe/stripe-js';
import { loadStripe } from '@stripe/stripe-js/pure';
import { SCRIPT_ID } from './script.tsx';
import { whenIdle } from './when-idle.ts';

/** How long a person waits for the card form before we say that it did not come. */
export const SCRIPT_WITHIN_MS = 10_000;

/**
 * Stripe, once the script that the server put into the document has run. Rejects when it fails or takes longer
 * than ten seconds. `loadStripe` comes last: it uses the `window.Stripe` it finds and then makes no request.
 */
export async function load(publishableKey: string): Promise<Stripe> {
  await scriptHasRun();
  await whenIdle();
  const stripe = await loadStripe(publishableKey);
  if (!stripe) throw new Error('Stripe.js is not available');
  return stripe;
}

function scriptHasRun(): Promise<void> {
  if ('Stripe' in window) return Promise.resolve();
  const script = document.getElementById(SCRIPT_ID);
  return new Promise((resolve, reject) => {
    const give = (outcome: () => void) => {
      clearTimeout(patience);
      clearInterval(look);
      outcome();
    };
    const failed = () => give(() => reject(new Error('Stripe.js did not load')));
    const arrived = () => 'Stripe' in window && give(resolve);
    const patience = setTimeout(failed, SCRIPT_WITHIN_MS);
    // The events may have fired before this code ran, so the global itself is looked for as well.
    const look = setInterval(arrived, 100);
    script?.addEventListener('load', arrived);
    script?.addEventListener('error', failed);
  });
}
