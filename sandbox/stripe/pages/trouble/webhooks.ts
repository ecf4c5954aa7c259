import { html } from 'hono/html';
import type { Mode, Rule } from '../../webhooks/modes.ts';
import type { World } from '../../world.ts';
import { lineForm, number, select, text } from '../fields.ts';
import type { Markup } from '../layout.ts';
import { table } from '../table.ts';

const WORDS: Record<Mode, string> = {
  drop: 'Dropped',
  double: 'Carried twice',
  delay: 'Delayed',
  reorder: 'Newest first',
  normal: 'Normal',
};

const DAY = 86_400_000;

/** How events travel to the shop, and a form that changes it. */
export function webhookModes({ webhookModes, tables }: World): Markup {
  const waiting = tables.deliveries.all().filter(({ nextAt }) => nextAt !== null).length;
  return html`<section class="panel">
    <h2>Webhooks</h2>
    <p class="soft">
      ${waiting === 0 ? 'No delivery is waiting.' : html`Waiting to be delivered: ${waiting}.`} A dropped event is never
      carried, until it is resent from its own page.
    </p>
    ${lineForm('/faults/webhooks', 'Set', [
      select('mode', 'How events travel', Object.entries(WORDS)),
      text('types', 'Event types, by commas', 'all, or charge.*, review.opened'),
      number('milliseconds', 'Milliseconds (delay, gathering)', '', DAY),
    ])}
    ${rules(webhookModes.list())}
  </section>`;
}

function rules(list: readonly Rule[]): Markup | string {
  if (list.length === 0) return '';
  return html`${table('Rules for webhooks', ['How', 'Event types', 'Milliseconds', 'Events met'], list.map(row))}
    <div class="actions">${lineForm('/faults/webhooks/normal', 'Make all normal', [], 'quiet')}</div>`;
}

function row({ mode, types, milliseconds, met }: Rule): Markup {
  return html`<tr>
    <td>${WORDS[mode]}</td>
    <td><code>${types.includes('*') ? 'all' : types.join(', ')}</code></td>
    <td>${milliseconds}</td>
    <td>${met}</td>
  </tr>`;
}
