import { html } from 'hono/html';
import { lineForm, select } from '../fields.ts';
import type { Markup } from '../layout.ts';
import { plain } from '../words.ts';

/** One thing that can be made to happen: its choices and its button. @param path of an action, with the id in it */
export const act = (path: string, label: string, fields: Markup[] = [], tone: 'quiet' | '' = 'quiet'): Markup =>
  lineForm(`/do${path}`, label, fields, tone);

/** A choice among the API's own words; the first is the default. */
export const choice = (name: string, label: string, options: readonly string[]): Markup =>
  select(
    name,
    label,
    options.map(value => [value, value ? value.replaceAll('_', ' ') : 'none given']),
  );

/** An amount as people write it, filled in with all there is. */
export function amountField(most: number, currency: string): Markup {
  return html`<input type="hidden" name="currency" value="${currency}" />
    <label>
      Amount in ${currency.toUpperCase()}
      <input name="amount" inputmode="decimal" autocomplete="off" size="9" required value="${plain(most, currency)}" />
    </label>`;
}

/** A panel with a heading. */
export function card(title: string, content: Markup | Markup[]): Markup {
  return html`<section class="panel"><h3>${title}</h3>${content}</section>`;
}
