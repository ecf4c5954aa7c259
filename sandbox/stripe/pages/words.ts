import { html } from 'hono/html';
import type { Markup } from './layout.ts';

/** An amount in minor units, in the currency's own number of decimals. */
export function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}

/** @param seconds unix time */
export function moment(seconds: number): Markup {
  const iso = new Date(seconds * 1000).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)}</time>`;
}

const TONES: Record<string, 'good' | 'warn' | 'bad'> = {
  succeeded: 'good',
  approved: 'good',
  delivered: 'good',
  requires_capture: 'warn',
  requires_action: 'warn',
  elevated: 'warn',
  review_open: 'warn',
  waiting: 'warn',
  canceled: 'bad',
  failed: 'bad',
  highest: 'bad',
  declined: 'bad',
};

/** A state as a word in a coloured pill; the word alone says it all. */
export function badge(state: string): Markup {
  return html`<span class="badge ${TONES[state] ?? ''}">${state.replaceAll('_', ' ')}</span>`;
}
