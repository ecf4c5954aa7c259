import type { Role, StaffRole } from '#lib/access/model.ts';
import { STAFF_ROLES } from '#lib/access/model.ts';

type Row = {
  name: string;
  roles: readonly Role[];
  level: 0 | 1 | 2;
  passkey: boolean;
  trained: boolean;
  stepUp: boolean;
  fourEyes: boolean;
};
type Props = {
  groups: readonly { name: string; rows: readonly Row[] }[];
  labels: Readonly<Record<StaffRole, { label: string }>>;
  /** The reader's own roles. */
  mine: readonly Role[];
};

const EVERYBODY: readonly Role[] = ['guest', 'known_guest', 'customer', 'staff'];

/** Operations down, roles across. The table scrolls within its frame; names stay in view. */
export function AccessMatrix({ groups, labels, mine }: Props) {
  const columns: { role: Role; label: string }[] = [
    { role: 'guest', label: 'Anybody' },
    { role: 'known_guest', label: 'Guest with an order' },
    { role: 'customer', label: 'Customer' },
    ...STAFF_ROLES.map(role => ({ role, label: labels[role].label })),
  ];
  return (
    <section aria-label="Who may do what" className="relative mt-8 overflow-x-auto">
      <table className="w-full text-left text-small">
        <caption className="sr-only">Every operation, the roles that may do it and what it asks for besides</caption>
        <thead>
          <tr className="border-edge border-b align-bottom text-muted">
            <th scope="col" className="sticky start-0 bg-paper py-2 pe-6 font-medium">
              Operation
            </th>
            {columns.map(({ role, label }) => (
              <th
                key={role}
                scope="col"
                className={`px-2 py-2 text-center font-medium ${mine.includes(role) && !EVERYBODY.includes(role) ? 'text-ink underline decoration-vermilion decoration-2 underline-offset-4' : ''}`}
              >
                {label}
              </th>
            ))}
            <th scope="col" className="py-2 ps-6 font-medium">
              Asks for
            </th>
          </tr>
        </thead>
        {groups.map(({ name, rows }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 2} className="sticky start-0 pt-6 pb-2 text-left">
                {/* An address of its own, and what a keyboard scrolls the table by. */}
                <a id={name} href={`#${name}`} className="display inline-block text-heading first-letter:uppercase">
                  {name.replaceAll('-', ' ')}
                </a>
              </th>
            </tr>
            {rows.map(row => (
              <tr key={row.name} className="border-line border-b">
                <th scope="row" className="sticky start-0 whitespace-nowrap bg-paper py-2 pe-6 font-normal">
                  {row.name}
                </th>
                {columns.map(({ role, label }) => (
                  <td key={role} className="px-2 py-2 text-center">
                    {holds(row, role) ? (
                      <span className="text-proof">
                        <span aria-hidden="true">●</span>
                        <span className="sr-only">{label} may</span>
                      </span>
                    ) : (
                      <span aria-hidden="true" className="text-line">
                        ·
                      </span>
                    )}
                  </td>
                ))}
                <td className="min-w-56 py-2 ps-6 text-muted">{asked(row)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Staff are customers too, and whoever is let in as staff in general is let in whatever their role. */
const holds = ({ roles }: Row, role: Role): boolean =>
  roles.includes(role) || (!EVERYBODY.includes(role) && (roles.includes('staff') || roles.includes('customer')));

function asked({ level, passkey, trained, stepUp, fourEyes }: Row): string {
  const wants = [
    passkey ? 'passkey' : ['', 'sign-in', 'second factor'][level],
    trained ? 'training and policy' : '',
    stepUp ? 'fresh proof' : '',
    fourEyes ? 'a second person (for some)' : '',
  ];
  return wants.filter(Boolean).join(', ') || 'nothing';
}
