import type { ReactNode } from 'react';
import type { DeskRequest, LimitView } from '#lib/privacy/model.ts';
import { Moment } from '../moment.tsx';
import { DueBadge } from './due-badge.tsx';

type Props = {
  request: DeskRequest;
  /** Who asked, as far as this reader may see. */
  who: ReactNode;
  limits: readonly LimitView[];
};

/** What was asked, by whom, how that is known, and until when it is answered. */
export const RequestFacts = ({ request, who, limits }: Props) => (
  <dl className="grid gap-x-6 gap-y-2 text-[0.9375rem] sm:grid-cols-[9rem_minmax(0,1fr)]">
    <Fact name="By">{who}</Fact>
    <Fact name="Received">
      <Moment at={request.receivedAt} />
    </Fact>
    <Fact name="Known to be theirs">
      {request.verifiedAt ? (
        <>
          <Moment at={request.verifiedAt} />, by {PROOFS[request.verifiedBy ?? ''] ?? request.verifiedBy}
        </>
      ) : (
        'Not yet'
      )}
    </Fact>
    {request.closedAt ? (
      <Fact name="Closed">
        <Moment at={request.closedAt} />
      </Fact>
    ) : (
      <Fact name="Due">
        <DueBadge request={request} />
      </Fact>
    )}
    {request.extendedBecause ? <Fact name="Extended">{request.extendedBecause}</Fact> : null}
    {request.refusedBecause ? <Fact name="Refused">{request.refusedBecause}</Fact> : null}
    {limits.length > 0 ? (
      <Fact name="To be left alone">
        <ul>
          {limits.map(({ id, kind, says, since }) => (
            <li key={id}>
              {kind === 'restriction' ? 'Everything: ' : 'Objected: '}
              {says} (since <Moment at={since} />)
            </li>
          ))}
        </ul>
      </Fact>
    ) : null}
    {request.words ? (
      <Fact name="They wrote">
        <Words text={request.words} />
      </Fact>
    ) : null}
    {request.answer ? (
      <Fact name="We answered">
        <Words text={request.answer} />
      </Fact>
    ) : null}
  </dl>
);

const PROOFS: Record<string, string> = {
  passkey: 'a passkey',
  totp: 'a code of their app',
  recovery: 'a recovery code',
  mail: 'their mailbox',
  password: 'their password',
  'mail+order': 'their mailbox and a fact of an order',
};

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);

const Words = ({ text }: { text: string }) => (
  <p className="measure whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
);
