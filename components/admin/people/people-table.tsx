import type { Route } from 'next';
import { CELL, HeadRow, ROW, TABLE } from '#components/admin/data-table.tsx';
import { Link } from '#components/ui/link.tsx';
import type { StaffRole } from '#lib/access/model.ts';
import type { PersonRow } from '#lib/identity/model.ts';
import { Day, Factors, PersonState, TrainedUntil } from './person-state.tsx';

type Props = { people: readonly PersonRow[]; labels: Readonly<Record<StaffRole, { label: string }>> };

/** Everybody of the staff, with what decides whether they may work. */
export function PeopleTable({ people, labels }: Props) {
  return (
    <table className={TABLE}>
      <caption className="sr-only">Everybody who holds or held a role</caption>
      <HeadRow names={['Name', 'Roles', 'Second factors', 'Trained', 'Last sign-in', 'State']} />
      <tbody className="max-md:block">
        {people.map(person => (
          <tr key={person.id} className={ROW}>
            <th scope="row" className={`${CELL} text-left font-normal`}>
              <Link href={`/admin/people/${person.id}` as Route} className="link font-medium">
                {person.name}
              </Link>
              <span className="block break-all text-muted text-small">{person.email}</span>
            </th>
            <td className={CELL}>
              {person.roles.length > 0 ? person.roles.map(role => labels[role].label).join(', ') : 'None'}
            </td>
            <td className={CELL}>
              <Narrow>Second factors: </Narrow>
              <Factors factors={person.factors} />
            </td>
            <td className={CELL}>
              <Narrow>Trained </Narrow>
              <TrainedUntil {...person} />
            </td>
            <td className={CELL}>
              <Narrow>Last sign-in: </Narrow>
              {person.lastSignInAt ? <Day at={person.lastSignInAt} /> : 'never'}
            </td>
            <td className={CELL}>
              <PersonState state={person.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The column's name, where there are no columns. */
const Narrow = ({ children }: { children: string }) => <span className="text-muted md:hidden">{children}</span>;
