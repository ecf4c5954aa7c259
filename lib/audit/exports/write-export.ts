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
  if (format === 'csv') yield row(COLUMNS);
  for await (const events of eachEvent(filter)) yield events.map(format === 'csv' ? csv : jsonl).join('');
}

const jsonl = (event: EventView): string => `${JSON.stringify(event)}\n`;

const csv = (event: EventView): string => row(COLUMNS.map(column => cell(event[column])));

const row = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const cell = (value: EventView[keyof EventView]): string =>
  typeof value === 'object' ? (value === null ? '' : JSON.stringify(value)) : String(value);

/** RFC 4180, and so that no program for tables takes a cell for a formula (CWE-1236). */
const quoted = (text: string): string => `"${(/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
