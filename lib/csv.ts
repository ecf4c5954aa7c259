/** Tables as text (RFC 4180): what is downloaded for a program for tables. */
import { stringify } from 'csv-stringify/sync';

/**
 * Lines of a table, each ended, so that several pieces may follow one another. A text that a program for tables would run
 * as a formula gets a mark before it (CWE-1236): cells hold other people's words. A break within a cell is quoted whatever
 * it is: a lone one ends the line for some programs, and what follows would be a cell that nobody looked at.
 */
export const csvOf = (lines: Iterable<readonly unknown[]>): string =>
  stringify([...lines], {
    escape_formulas: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    cast: { boolean: String, date: moment => moment.toISOString() },
  });
