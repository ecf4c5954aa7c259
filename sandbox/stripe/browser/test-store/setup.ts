import type {
  Appearance,
  StripeAddressElementOptions,
  StripeElementsOptionsMode,
  StripePaymentElementOptions,
} from '@stripe/stripe-js';

/** What a test may ask of the page, as JSON in the address's `setup` parameter. */
export type Setup = {
  elements: StripeElementsOptionsMode;
  payment: StripePaymentElementOptions;
  address: StripeAddressElementOptions;
  darkAppearance: Appearance;
  /** The customer of the intents that the server makes. */
  customer?: string;
  shows: ('express' | 'link' | 'address' | 'payment')[];
};

const DEFAULTS: Setup = {
  elements: { mode: 'payment', amount: 4990, currency: 'eur', captureMethod: 'manual' },
  payment: { layout: 'tabs' },
  address: { mode: 'billing' },
  darkAppearance: { theme: 'night' },
  shows: ['payment'],
};

export function readSetup(): Setup {
  const asked = new URLSearchParams(window.location.search).get('setup');
  const { elements, ...rest } = asked ? (JSON.parse(asked) as Partial<Setup>) : {};
  return { ...DEFAULTS, ...rest, elements: { ...DEFAULTS.elements, ...elements } as StripeElementsOptionsMode };
}

declare global {
  interface Window {
    storeLog: string[];
  }
}
window.storeLog = [];

/** Remembers an event for the test: `payment change {"complete":true}`. */
export function storeLog(...parts: (string | object)[]): void {
  window.storeLog.push(parts.map(part => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
}
