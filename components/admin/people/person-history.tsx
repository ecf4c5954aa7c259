import type { StaffRole } from '#lib/access/model.ts';
import type { PersonView } from '#lib/identity/model.ts';
import { Moment } from '../moment.tsx';

type Props = { changes: PersonView['changes']; labels: Readonly<Record<StaffRole, { label: string }>> };

/** What was changed about somebody, by whom and why; the newest first. */
export function PersonHistory({ changes, labels }: Props) {
  const said = (what: Props['changes'][number]['what'], role: StaffRole | null) =>
    ({
      joined: 'Joined',
      granted: `Was given the role ${role ? labels[role].label : ''}`,
      revoked: `Lost the role ${role ? labels[role].label : ''}`,
      disabled: 'Was disabled',
      enabled: 'Was enabled again',
    })[what];
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="display text-heading">
        What was changed
      </h2>
      {changes.length === 0 ? <p className="mt-3 text-muted">Nothing since they came.</p> : null}
      <ol className="mt-3 grid gap-4">
        {changes.map(({ id, at, what, role, by, approvedBy, because }) => (
          <li key={id} className="border-line border-l-2 ps-4 text-[0.9375rem]">
            <p>
              <span className="font-medium">{said(what, role)}</span>, by {by}
              {approvedBy ? ` and ${approvedBy}` : ''}
            </p>
            <p className="mt-0.5">“{because}”</p>
            <p className="mt-0.5 text-muted text-small">
              <Moment at={at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
