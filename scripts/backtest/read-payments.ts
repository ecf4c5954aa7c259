import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { PaymentOfFile } from '#lib/risk/index.ts';

const NEEDED = ['payment_id', 'created_at', 'amount_minor'] as const;
const COLUMNS = [...NEEDED, 'customer_id', 'card_id', 'terminal_id', 'ip', 'email', 'currency', 'fraud'] as const;
type Column = (typeof COLUMNS)[number];

/** Where no currency is given all amounts are of one. */
const ONE_CURRENCY = 'eur';

/**
 * The payments of a CSV file (RFC 4180, with a line of names, in any order of columns), one after the other: the file is
 * never in memory. Moments without a zone are in UTC. Throws with the number of the line that cannot be read.
 */
export async function* readPayments(file: string): AsyncGenerator<PaymentOfFile> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let places: Record<Column, number> | undefined;
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line === '') continue;
    const cells = cellsOf(line);
    if (places) yield paymentOf(cells, places, number);
    else places = placesOf(cells);
  }
  if (!places) throw new Error(`${file} is empty.`);
}

function placesOf(names: readonly string[]): Record<Column, number> {
  const clean = names.map(name => name.replace(/^\uFEFF/, '').trim());
  const missing = NEEDED.filter(name => !clean.includes(name));
  if (missing.length > 0) throw new Error(`The file has no column ${missing.join(', ')}.`);
  return Object.fromEntries(COLUMNS.map(name => [name, clean.indexOf(name)])) as Record<Column, number>;
}

function paymentOf(cells: readonly string[], places: Record<Column, number>, line: number): PaymentOfFile {
  const of = (column: Column): string | null => cells[places[column]]?.trim() || null;
  const paymentId = of('payment_id');
  const createdAt = momentOf(of('created_at') ?? '');
  const amount = of('amount_minor');
  const amountMinor = Number(amount);
  if (!paymentId || !createdAt || amount === null || !Number.isInteger(amountMinor) || amountMinor < 0)
    throw new Error(`Line ${line} needs a payment_id, a created_at (ISO 8601) and a whole amount_minor.`);
  return {
    paymentId,
    createdAt,
    amountMinor,
    customerId: of('customer_id'),
    cardId: of('card_id'),
    terminalId: of('terminal_id'),
    ip: of('ip'),
    email: of('email'),
    currency: of('currency')?.toLowerCase() ?? ONE_CURRENCY,
    fraud: truthOf(of('fraud'), line),
  };
}

function momentOf(text: string): Date | null {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes(':') ? text : `${text.replace(' ', 'T')}Z`;
  const moment = new Date(zoned);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

function truthOf(text: string | null, line: number): boolean | null {
  if (text === null) return null;
  if (/^(?:1|true|yes)$/i.test(text)) return true;
  if (/^(?:0|false|no)$/i.test(text)) return false;
  throw new Error(`Line ${line}: fraud is 1, 0 or empty.`);
}

/** The cells of a line; a quote in a quoted cell is doubled. */
export function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const cells = line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return cells.map(cell => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
