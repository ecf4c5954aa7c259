/**
 * What travels between the store's page and the sandbox's frames: one `connect` message that carries
 * a MessagePort, then calls, answers and events over that port. No type here has room for a card
 * number, an expiry date or a security code; `never-in-the-store.test.ts` proves that none passes.
 */
import type { Appearance } from '@stripe/stripe-js';

export type ElementKind = 'payment' | 'address' | 'linkAuthentication' | 'expressCheckout';
export type FrameKind = ElementKind | 'controller' | 'challenge';

/** Options of the Elements group that frames may need; functions never travel. */
export type GroupOptions = {
  mode?: 'payment' | 'setup' | 'subscription';
  amount?: number;
  currency?: string;
  setupFutureUsage?: 'on_session' | 'off_session';
  /** Whether the code of a saved card is asked again. */
  recollectCvc?: boolean;
  appearance?: Appearance;
  locale?: string;
  customerSessionClientSecret?: string;
  clientSecret?: string;
};

export type Connect = {
  type: 'connect';
  kind: FrameKind;
  publishableKey: string;
  apiVersion?: string;
  locale: string;
  options: Record<string, unknown>;
  group: GroupOptions;
  /** Only for the challenge frame: the intent to authenticate. */
  clientSecret?: string;
};

export type Call = { id: number; op: string; args: unknown };
export type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: WireError };
export type FrameEvent = { event: string; data: Record<string, unknown> };

/** An error object as Stripe's API writes it; `integration` marks a mistake of the store's code. */
export type WireError = { type: string; code?: string; message: string; param?: string; [key: string]: unknown };

/** What other elements of the group collected, to complete a payment method. */
export type Collected = {
  billing?: { name?: string; email?: string; phone?: string; address?: Record<string, string | null> };
  shipping?: { name: string; phone?: string; address: Record<string, string | null> };
};
