import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { knownActions, listEvents, recordEvent, viewEvent, writeExport } from '../index.ts';
import type { EventView, Filter } from '../model.ts';

const grace = 'account:grace';
const seqs = async (filter: Filter, before: number | null = null) =>
  (await listEvents(filter, before)).events.map(({ seq }) => seq);

beforeAll(async () => {
  const record = (event: Partial<Parameters<typeof recordEvent>[1]>) =>
    transaction(tx =>
      recordEvent(tx, { actor: grace, action: 'payments.read', target: null, outcome: 'done', ...event }),
    );
  await record({ target: 'payment:1' });
  await record({ actor: 'guest', action: 'payments.refund', outcome: 'refused' });
  await record({ action: 'payments.refund', target: 'payment:1', detail: { note: '=1+1 "and" more' } });
  await record({ action: '=cmd', target: '-2' });
  await transaction(tx =>
    tx.execute(sql`select audit_append('system:test', 'test', null, 'done', '{}', '{}') from generate_series(1, 1200)`),
  );
});
afterAll(closeDatabase);

test('events are found by who, what, about what, how it ended and when', async () => {
  expect(await seqs({ actor: grace })).toEqual([4, 3, 1]);
  expect(await seqs({ action: 'payments.refund' })).toEqual([3, 2]);
  expect(await seqs({ target: 'payment:1', action: 'payments.refund' })).toEqual([3]);
  expect(await seqs({ outcome: 'refused' })).toEqual([2]);
  const third = (await viewEvent(3))?.at ?? '';
  expect(await seqs({ actor: grace, from: third })).toEqual([4, 3]);
  expect(await seqs({ actor: grace, to: third })).toEqual([1]);
  expect(await seqs({ from: '2999-01-01T00:00:00Z' })).toEqual([]);
  expect(await knownActions()).toEqual(['=cmd', 'payments.read', 'payments.refund', 'test']);
});

test('a long list comes in pages that neither repeat nor leave out a row', async () => {
  const seen: number[] = [];
  for (let before: number | null = null; ; ) {
    const { events, next } = await listEvents({}, before);
    seen.push(...events.map(({ seq }) => seq));
    if (next === null) break;
    before = next;
  }
  expect(seen).toEqual(Array.from({ length: 1204 }, (_, index) => 1204 - index));
});

test('an export is the whole of it, and no cell of the table is a formula', async () => {
  const csv = await new Response(writeExport({ actor: grace }, 'csv')).text();
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toContain('"{""note"":""=1+1 \\""and\\"" more""}"');
  expect(lines[3]).toContain(`'=cmd,'-2`);
  const jsonl = await new Response(writeExport({}, 'jsonl')).text();
  const events = jsonl
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as EventView);
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 1204 }, (_, index) => index + 1));
});
