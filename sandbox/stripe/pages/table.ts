import { html } from 'hono/html';
import type { Markup } from './layout.ts';

type Also = { caption?: string; numbers?: string[] };

/** A table that scrolls sideways where it is too wide. @param heads column names; those in `numbers` stand right */
export function table(label: string, heads: string[], rows: Markup[], { caption, numbers = [] }: Also = {}): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table>
      ${caption ? html`<caption>${caption}</caption>` : ''}
      <thead>
        <tr>
          ${heads.map(head => html`<th scope="col" class="${numbers.includes(head) ? 'number' : ''}">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
