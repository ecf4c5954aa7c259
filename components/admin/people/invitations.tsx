import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import type { StaffRole } from '#lib/access/model.ts';
import type { InvitationView } from '#lib/identity/model.ts';
import { Moment } from '../moment.tsx';

type Props = {
  invitations: readonly InvitationView[];
  labels: Readonly<Record<StaffRole, { label: string }>>;
  /** What may be done about one. */
  act: (invitation: InvitationView) => ReactNode;
};

/** Who is invited and has not come yet. */
export function Invitations({ invitations, labels, act }: Props) {
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="display text-heading">
        Invited
      </h2>
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {invitations.map(one => (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4 text-[0.9375rem]">
            <div>
              <p className="font-medium">{one.name}</p>
              <p className="break-all text-muted text-small">{one.email}</p>
              <p className="mt-1">{one.roles.map(role => labels[role].label).join(', ')}</p>
              <p className="mt-1 text-muted text-small">
                {one.over ? (
                  <Badge tone="attention">The link has run out</Badge>
                ) : (
                  <>
                    The link works until <Moment at={one.expiresAt} />
                  </>
                )}
              </p>
            </div>
            <div className="flex flex-wrap gap-3">{act(one)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
