import { html } from 'hono/html';
import type { Markup } from './layout.ts';

/** A form of one line, with its button. */
export function lineForm(action: string, button: string, fields: Markup[], tone: 'quiet' | '' = ''): Markup {
  return html`<form class="act" method="post" action="${action}">${fields}<button class="${tone}">${button}</button></form>`;
}

/** A choice of values with their words; the first is the default. */
export function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): Markup {
  return html`<label>
    ${label}
    <select name="${name}">
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select>
  </label>`;
}

export function text(name: string, label: string, placeholder: string): Markup {
  return html`<label>
    ${label}
    <input name="${name}" placeholder="${placeholder}" autocomplete="off" spellcheck="false" size="30" />
  </label>`;
}

/** A whole number. @param value filled in, or '' for one that may stay empty */
export function number(name: string, label: string, value: number | '', most: number): Markup {
  return html`<label>
    ${label}
    <input type="number" name="${name}" min="${value === '' ? 0 : 1}" max="${most}" step="1" value="${value}" ${value === '' ? '' : 'required'} />
  </label>`;
}

export const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`;
