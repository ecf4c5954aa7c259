import { csvOf } from '#lib/csv.ts';
import { eachEvent } from '../ledger/list-events.ts';
import type { EventView, Filter } from '../model.ts';

export type Format = 'csv' | 'jsonl';

const COLUMNS = [
  'seq',
  'at',
  'actor',
  'action',
  'target',
  'outcome',
  'origin',
  'detail',
  'previousHash',
  'hash',
] as const;

/** The events that `filter` means as a stream of text, written as it is read: an export is never in memory whole. */
export function writeExport(filter: Filter, format: Format): ReadableStream<Uint8Array> {
  const texts = textsOf(filter, format);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

async function* textsOf(filter: Filter, format: Format): AsyncGenerator<string> {
  if (format === 'csv') yield csvOf([COLUMNS]);
  for await (const events of eachEvent(filter)) yield format === 'csv' ? csv(events) : events.map(jsonl).join('');
}

const jsonl = (event: EventView): string => `${JSON.stringify(event)}\n`;

const csv = (events: readonly EventView[]): string => csvOf(events.map(event => COLUMNS.map(column => event[column])));
