import type { ReactNode } from 'react';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { StaffRole } from '#lib/access/model.ts';
import type { ReviewView } from '#lib/identity/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Day } from '../people/person-state.tsx';

type Item = ReviewView['items'][number];
type Props = {
  items: readonly Item[];
  labels: Readonly<Record<StaffRole, { label: string }>>;
  /** What the reader may do about one that nobody has decided yet. */
  act: (item: Item) => ReactNode;
};

const WORDS: Record<NonNullable<Item['decision']>, { tone: Tone; word: string }> = {
  confirmed: { tone: 'proved', word: 'Confirmed' },
  revoked: { tone: 'stopped', word: 'Taken back' },
  lapsed: { tone: 'stopped', word: 'Taken back: nobody confirmed it' },
};

/** Every role of everybody, and what was decided about it. */
export function ReviewItems({ items, labels, act }: Props) {
  return (
    <table className={TABLE}>
      <caption className="sr-only">Every role of everybody</caption>
      <HeadRow names={['Name', 'Role', 'Given', 'Last sign-in', 'Decision']} />
      <tbody className="max-md:block">
        {items.map(item => (
          <tr key={item.grantId} className={ROW}>
            <th scope="row" className={`${CELL} text-left font-medium`}>
              {item.name}
            </th>
            <td className={CELL}>{labels[item.role].label}</td>
            <td className={CELL}>
              <span className="text-muted md:hidden">Given </span>
              <Day at={item.grantedAt} /> by {item.grantedBy}
            </td>
            <td className={CELL}>
              <span className="text-muted md:hidden">Last sign-in: </span>
              {item.lastSignInAt ? <Day at={item.lastSignInAt} /> : 'never'}
            </td>
            <td className={`${CELL} md:w-72`}>
              {item.decision ? (
                <>
                  <Badge tone={WORDS[item.decision].tone}>{WORDS[item.decision].word}</Badge>
                  {item.decidedBy ? <span className="block text-muted text-small">{item.decidedBy}</span> : null}
                </>
              ) : (
                act(item)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
