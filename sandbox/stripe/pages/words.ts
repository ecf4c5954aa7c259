import { html } from 'hono/html';
import type { Markup } from './layout.ts';

/** An amount in minor units, in the currency's own number of decimals. */
export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount / 10 ** decimals(currency));
}

/** The same as a person would type it: 19.99. */
export function plain(amount: number, currency: string): string {
  const digits = decimals(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

/** Typed text in minor units, or null when it is no amount of that currency. Exact: no fractions are computed. */
export function minor(text: string, currency: string): number | null {
  const digits = decimals(currency);
  const [, whole, , part = ''] = /^(\d{1,10})([.,](\d{1,3}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || part.length > digits) return null;
  return Number(whole + part.padEnd(digits, '0'));
}

const decimals = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

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
  pending: 'warn',
  needs_response: 'warn',
  warning_needs_response: 'warn',
  appeal_needs_response: 'warn',
  actionable: 'warn',
  won: 'good',
  prevented: 'good',
  lost: 'bad',
  disputed: 'bad',
  elevated: 'warn',
  review_open: 'warn',
  waiting: 'warn',
  canceled: 'bad',
  failed: 'bad',
  highest: 'bad',
  declined: 'bad',
};

/** A state as a word in a coloured pill; the word alone says it all. */
export function badge(state: string, tone: string = TONES[state] ?? ''): Markup {
  return html`<span class="badge ${tone}">${state.replaceAll('_', ' ')}</span>`;
}
