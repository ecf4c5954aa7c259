import type { ReactNode } from 'react';
import type { CustomerAtDesk, VerificationAtDesk } from '#lib/payments/model.ts';
import { Moment } from '../moment.tsx';

type Props = { customer: CustomerAtDesk; verified: VerificationAtDesk };

/** Who pays: how long they are known, what became of their orders, how well their account is kept. */
export function CustomerPanel({ customer: { name, email, city, account, orders }, verified }: Props) {
  return (
    <section aria-labelledby="customer">
      <h2 id="customer" className="display text-heading">
        Customer
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-[0.9375rem]">
        <Fact name="Name">{name}</Fact>
        <Fact name="E-mail">
          <span className="break-all">{email}</span>
        </Fact>
        <Fact name="Ships to">{city}</Fact>
        <Fact name="Account">
          {account ? (
            <>
              since <Moment at={account.since} />
              {account.changedWithinDay.length > 0 ? (
                <span className="block font-medium text-vermilion">
                  <span aria-hidden="true">▲ </span>changed today: {account.changedWithinDay.join(', ')}
                </span>
              ) : null}
            </>
          ) : (
            'none: a guest'
          )}
        </Fact>
        {account ? (
          <>
            <Fact name="Factors">{factors(account)}</Fact>
            <Fact name="Devices">
              {account.browsers.length === 0
                ? 'none known'
                : account.browsers
                    .slice(0, 3)
                    .map(one => one.name)
                    .join('; ')}
              {account.browsers.length > 3 ? ` and ${account.browsers.length - 3} more` : ''}, {account.sessions} signed
              in
            </Fact>
          </>
        ) : null}
        <Fact name="Other orders">
          {orders.others === 0
            ? 'none by this e-mail address'
            : `${orders.capped ? 'at least ' : ''}${orders.others}: ${orders.captured} paid, ${orders.refunded} with a refund, ${orders.disputed} disputed, ${orders.stopped} stopped`}
        </Fact>
        <Fact name="Verified">
          {verified.passed ? (
            <>
              <span aria-hidden="true">● </span>by {verified.method}, <Moment at={verified.passed} />
            </>
          ) : verified.asked ? (
            <>
              asked <Moment at={verified.asked} />, no answer yet
            </>
          ) : (
            'not asked'
          )}
        </Fact>
      </dl>
    </section>
  );
}

const factors = ({ passkeys, app }: NonNullable<CustomerAtDesk['account']>): string =>
  [passkeys > 0 ? `${passkeys} ${passkeys === 1 ? 'passkey' : 'passkeys'}` : '', app ? 'an app' : '']
    .filter(Boolean)
    .join(' and ') || 'a password only';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </>
);
