import type { Metadata } from 'next';
import { ActivityList } from '#components/account/activity-list.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { shapeOf } from '#components/ui/button.tsx';
import { clock } from '#lib/clock.ts';
import { activityOf } from '#lib/identity/index.ts';
import { customerAt } from '../_customer.ts';

export const metadata: Metadata = { title: 'Activity' };

type Props = { searchParams: Promise<{ after?: string | string[] }> };

/** What happened to an account in the last year, for its owner to read. */
export default async function ActivityPage({ searchParams }: Props) {
  const actor = await customerAt('/account/activity', clock.now());
  const { after } = await searchParams;
  const { entries, next } = await activityOf(actor, typeof after === 'string' ? after : undefined);
  return (
    <>
      <PageHead title="Activity">
        Sign-ins and changes of what you sign in with, for a year. If you see something that was not you,{' '}
        <a href="/account/devices" className="link">
          sign out everywhere
        </a>{' '}
        and{' '}
        <a href="/account/profile" className="link">
          change your password
        </a>
        .
      </PageHead>
      <ActivityList entries={entries} />
      {next ? (
        <p className="mt-6">
          <a href={`/account/activity?after=${encodeURIComponent(next)}`} className={shapeOf('quiet', 'regular')}>
            Earlier
          </a>
        </p>
      ) : null}
    </>
  );
}
