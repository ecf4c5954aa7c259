import type { Stripe } from 'stripe';
import type { Faults } from './faults/faults.ts';
import type { Clock } from './state/clock.ts';
import type { Tables } from './state/tables.ts';
import type { Modes } from './webhooks/modes.ts';

/** The release that the SDK pins and the sandbox speaks. */
export const API_VERSION = '2026-10-28.endive';

/** What one sandbox is: its rows, its clock, its settings, and a way out for webhooks. */
export type World = {
  readonly tables: Tables;
  readonly settings: Settings;
  /** `http://127.0.0.1:12111`, once listening. */
  readonly origin: () => string;
  readonly clock: Clock;
  /** Unix seconds, by that clock. */
  readonly now: () => number;
  /** What goes wrong on demand. */
  readonly faults: Faults;
  readonly webhookModes: Modes;
  /** Something changed: save it soon. */
  readonly touched: () => void;
  /** Starts the deliveries of a new event. */
  readonly dispatch: (event: Stripe.EventBase) => void;
};

export type Settings = {
  /** Exactly these keys, or any test key when empty. */
  secretKey: string | null;
  publishableKey: string | null;
  /** Radar's account settings: block the highest risk, queue elevated risk, list who was refunded as fraud. */
  radar: { blockHighest: boolean; reviewElevated: boolean; blockRefundedAsFraud?: boolean };
  /** Enrolled in dispute prevention: what a network can stop never becomes a chargeback. */
  disputePrevention: boolean;
  /** How long an answer takes, in milliseconds. */
  latency: number;
};

/** Who caused an event: the API request, or nobody (time passed, a button of the dashboard). */
export type Cause = { id: string | null; idempotency_key: string | null };
export const NOBODY: Cause = { id: null, idempotency_key: null };
