import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/**
 * Rows as a stream of CSV (RFC 4180) in UTF-8. What a program for tables would take for a formula is made a text
 * (CWE-1236): titles of rules are other people's words.
 */
export function csvOf(head: readonly string[], rows: Iterable<readonly (string | number | null)[]>): ReadableStream {
  const lines = stringify({ escape_formulas: true, record_delimiter: 'windows' });
  Readable.from([head, ...rows]).pipe(lines);
  return Readable.toWeb(lines) as ReadableStream;
}
