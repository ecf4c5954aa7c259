import { DOORS, FLOORS, LOOSE } from './table.ts';

/** The import table as ARCHITECTURE.md shows it. */
export function printTable(): string {
  const rows = FLOORS.flatMap(({ floor, rooms }) =>
    Object.entries(rooms).map(
      ([room, may]) => `| ${floor} | \`${room}\` | ${may.length > 0 ? may.join(', ') : 'nothing'} |`,
    ),
  );
  const doors = DOORS.filter(({ says }) => !says.startsWith('.ci/')).map(({ says }) => `- ${says}`);
  return [
    '| floor | room of `lib/` | may import |',
    '|---|---|---|',
    ...rows,
    '',
    `Every room may use the loose files ${LOOSE.map(name => `\`${name}\``).join(', ')}. From outside, by these doors only:`,
    '',
    ...doors,
    '- sandbox/ → nothing of ours: HTTP, SMTP and the Postgres protocol',
  ].join('\n');
}

const MARKS = /(<!-- imports:begin -->\n)[\s\S]*?(<!-- imports:end -->)/;

/** The document with the table between its marks. */
export const withTable = (document: string): string => document.replace(MARKS, `$1${printTable()}\n$2`);
