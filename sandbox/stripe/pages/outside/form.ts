import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import { plain } from '../words.ts';

/** One thing that can be made to happen: its choices and its button. @param path of an action, with the id in it */
export function act(path: string, label: string, fields: Markup[] = [], tone: 'quiet' | '' = 'quiet'): Markup {
  return html`<form class="act" method="post" action="/do${path}">
    ${fields}<button class="${tone}">${label}</button>
  </form>`;
}

/** A choice; the first is the default. */
export function choice(name: string, label: string, options: readonly string[]): Markup {
  return html`<label>
    ${label}
    <select name="${name}">
      ${options.map(value => html`<option value="${value}">${value ? value.replaceAll('_', ' ') : 'none given'}</option>`)}
    </select>
  </label>`;
}

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
