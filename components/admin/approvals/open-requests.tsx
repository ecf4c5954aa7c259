import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import type { RequestView } from '#lib/access/model.ts';
import { Moment } from '../moment.tsx';

export type NamedRequest = RequestView & { asker: string };
type Props = {
  requests: readonly NamedRequest[];
  /** What the reader may do about one. */
  act: (request: NamedRequest) => ReactNode;
};

/** What waits for a second person. */
export function OpenRequests({ requests, act }: Props) {
  if (requests.length === 0) return <p className="mt-8">Nothing waits for a second person.</p>;
  return (
    <ul className="mt-8 max-w-3xl divide-y divide-line border-line border-y">
      {requests.map(request => (
        <li key={request.id} className="grid gap-x-8 gap-y-4 py-6 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <div>
            <p className="text-lg leading-7">{request.sentence}</p>
            <p className="mt-2 text-muted text-small">
              {request.mine ? 'You asked for it' : `${request.asker} asked for it`} on <Moment at={request.askedAt} />.
              It waits until <Moment at={request.expiresAt} />.
            </p>
            <About object={request.object} />
          </div>
          <div>{act(request) ?? <p className="text-muted text-small">Somebody with the role for it decides.</p>}</div>
        </li>
      ))}
    </ul>
  );
}

const PAGES: Readonly<Record<string, readonly [page: string, called: string]>> = {
  payment: ['/admin/payments', 'payment'],
  account: ['/admin/people', 'person'],
  ruleset: ['/admin/rules/versions', 'version'],
  'policy-draft': ['/admin/policy/drafts', 'draft, word for word'],
};

/** Where what it is about can be looked at. */
function About({ object }: { object: string }) {
  const [thing = '', id = ''] = object.split(':');
  const [page, called] = PAGES[thing] ?? [];
  return page ? (
    <Link href={`${page}/${id}` as Route} className="link mt-2 inline-block min-h-6 text-small">
      Look at the {called}
    </Link>
  ) : null;
}
