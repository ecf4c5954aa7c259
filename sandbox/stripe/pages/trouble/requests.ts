import { html } from 'hono/html';
import { ROUTES } from '../../api/routes.ts';
import { FAULT_KINDS, type Fault, type FaultKind } from '../../faults/fault.ts';
import type { World } from '../../world.ts';
import { hidden, lineForm, number, select, text } from '../fields.ts';
import type { Markup } from '../layout.ts';
import { table } from '../table.ts';
import { badge } from '../words.ts';

const WORDS: Record<FaultKind, string> = {
  timeout_before: 'No answer, nothing done',
  timeout_after: 'No answer, but done',
  reset_before: 'Connection reset, nothing done',
  reset_after: 'Connection reset, but done',
  answer_lost: 'Done, half the answer arrives',
  '500_before': '500, nothing done',
  '500_after': '500, but done',
  '429': '429 too many requests',
  '401': '401 invalid key',
  slow: 'Slow answer',
};

const LONGEST = 600_000;

/** What goes wrong with requests, and a form for more of it. */
export function requestFaults({ faults }: World): Markup {
  const endpoints = ROUTES.map(({ method, path }) => [`${method} ${path}`, `${method} ${path}`] as const);
  // Not Object.entries: it would put the keys that are numbers first.
  const kinds = FAULT_KINDS.map(kind => [kind, WORDS[kind]] as const);
  return html`<section class="panel">
    <h2>Requests</h2>
    <p class="soft">The next requests that match go wrong, oldest rule first. A restart of the sandbox ends them all.</p>
    ${lineForm('/faults', 'Add fault', [
      select('kind', 'What happens', kinds),
      select('match', 'To which endpoint', [['*', 'Every endpoint'], ...endpoints]),
      text('key', 'Idempotency key begins with', 'any, or none'),
      number('times', 'How often', 1, 1_000_000),
      number('milliseconds', 'Milliseconds (slow, time-out)', '', LONGEST),
    ])}
    ${known(faults.list())}
  </section>`;
}

function known(faults: Fault[]): Markup | string {
  if (faults.length === 0) return '';
  const heads = ['What happens', 'To which endpoint', 'Key begins with', 'Left', 'End it'];
  return html`${table('Faults of requests', heads, faults.map(row))}
    <div class="actions">${lineForm('/faults/end', 'End all', [], 'quiet')}</div>`;
}

function row({ id, kind, match, key, left, times }: Fault): Markup {
  return html`<tr>
    <td>${WORDS[kind]}</td>
    <td><code>${match}</code></td>
    <td>${key === null ? 'any' : html`<code>${key}</code>`}</td>
    <td>${left > 0 ? `${left} of ${times}` : badge('over')}</td>
    <td>
      <form method="post" action="/faults/end">
        ${hidden('id', id)}<button class="quiet small" aria-label="End: ${WORDS[kind]}, ${match}">End</button>
      </form>
    </td>
  </tr>`;
}
