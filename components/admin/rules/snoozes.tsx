import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import type { SnoozeView } from '#lib/risk/model.ts';
import { Moment } from '../moment.tsx';
import { Nothing, Section } from './section.tsx';

const FOR: Readonly<Record<SnoozeView['kind'], string>> = {
  card: 'one card',
  account: 'one account',
  email: 'one mailbox',
};

/** For whom a rule sleeps just now, why, and until when. */
export function Snoozes({
  snoozes,
  wake,
}: {
  snoozes: readonly SnoozeView[];
  wake: (snooze: SnoozeView) => ReactNode;
}) {
  return (
    <Section id="asleep" title="Asleep for">
      {snoozes.length === 0 ? (
        <Nothing>Nobody. Open a payment to put this rule to sleep for its card, account or mailbox.</Nothing>
      ) : (
        <ul className="mt-4 grid gap-6">
          {snoozes.map(snooze => (
            <li key={snooze.id} className="border-line border-b pb-6">
              <p>
                <Link href={`/admin/payments/${snooze.paymentId}`} className="link inline-block min-h-6">
                  {FOR[snooze.kind]}
                </Link>
                , until <Moment at={snooze.expiresAt} />
              </p>
              <p className="mt-1 mb-3 text-small">
                {snooze.reason} <span className="text-muted">({snooze.actor})</span>
              </p>
              {wake(snooze)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
