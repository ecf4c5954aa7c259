import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import type { ListEntryView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { KINDS } from './words.ts';

type Props = { entries: readonly ListEntryView[]; end: (entry: ListEntryView) => ReactNode };

/** What is listed, ended entries too, the latest first. */
export function ListTable({ entries, end }: Props) {
  if (entries.length === 0) return <p className="mt-8 border-line border-t pt-6 text-lead">Nothing is listed.</p>;
  return (
    <table className={TABLE}>
      <caption className="sr-only">Entries of the lists, the latest first</caption>
      <HeadRow names={['Entry', 'Effect', 'Why', 'Since', 'Until', 'End']} />
      <tbody className="max-md:block">
        {entries.map(entry => (
          <tr key={entry.id} className={ROW}>
            <th scope="row" className={`${CELL} font-normal`}>
              <span className="[overflow-wrap:anywhere] font-semibold">{entry.masked || 'only known as a hash'}</span>
              <span className="block text-muted text-small">{KINDS[entry.kind]}</span>
            </th>
            <td className={CELL}>
              <Effect entry={entry} />
            </td>
            <td className={`${CELL} max-w-sm`}>
              {entry.reason} <span className="block text-muted text-small">{entry.actor}</span>
            </td>
            <td className={CELL}>
              <Moment at={entry.createdAt} />
            </td>
            <td className={CELL}>
              <span className="text-muted md:hidden">Until </span>
              {entry.expiresAt ? <Moment at={entry.expiresAt} /> : 'it is ended'}
              {entry.endedBy ? <span className="block text-muted text-small">ended by {entry.endedBy}</span> : null}
            </td>
            <td className={CELL}>{entry.running ? end(entry) : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Effect({ entry: { running, effect } }: { entry: ListEntryView }) {
  if (!running) return <Badge>Ended</Badge>;
  return effect === 'block' ? <Badge tone="stopped">Stopped</Badge> : <Badge tone="proved">Passes</Badge>;
}
