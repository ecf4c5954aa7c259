import type { ReactNode } from 'react';
import type { StaffRole } from '#lib/access/model.ts';
import type { PersonView } from '#lib/identity/model.ts';
import { Day } from './person-state.tsx';

type Props = {
  grants: PersonView['grants'];
  labels: Readonly<Record<StaffRole, { label: string; says: string }>>;
  /** What may be done about one. */
  act: (role: StaffRole) => ReactNode;
};

/** The roles that somebody holds, who gave them and when. */
export function PersonRoles({ grants, labels, act }: Props) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles" className="display text-heading">
        Roles
      </h2>
      {grants.length === 0 ? <p className="mt-3 text-muted">None.</p> : null}
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {grants.map(({ role, by, at }) => {
          const acts = act(role);
          return (
            <li key={role} className="py-4 text-[0.9375rem]">
              <p className="font-medium">{labels[role].label}</p>
              <p>{labels[role].says}</p>
              <p className="mt-1 text-muted text-small">
                Given by {by} on <Day at={at} />
              </p>
              {acts ? (
                <details className="mt-2">
                  <summary className="link inline-block min-h-6 cursor-pointer text-small">Take this role back</summary>
                  <div className="mt-3">{acts}</div>
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
