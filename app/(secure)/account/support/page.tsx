import type { Metadata } from 'next';
import { day } from '#components/account/day.ts';
import { PageHead } from '#components/account/page-head.tsx';
import { Way } from '#components/account/way.tsx';
import { Tickets } from '#components/support/tickets.tsx';
import { shapeOf } from '#components/ui/button.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { ordersOfAccount } from '#lib/orders/index.ts';
import { ticketsOfAccount } from '#lib/support/index.ts';
import { customerAt } from '../_customer.ts';

export const metadata: Metadata = { title: 'Your questions' };

/** Of so many orders a payment can be reported here by one press; older ones from their own page. */
const LATEST = 5;

/** What an account has asked us, and its latest payments, in case one was not theirs. */
export default async function AccountSupportPage() {
  const now = clock.now();
  const id = accountIdOf(await customerAt('/account/support', now)) ?? '';
  const [tickets, { orders }] = await Promise.all([ticketsOfAccount(id, now), ordersOfAccount(id, null, now)]);
  return (
    <>
      <PageHead title="Your questions">A person answers, Monday to Friday.</PageHead>
      {tickets.length > 0 ? <Tickets tickets={tickets} /> : <p className="mt-6">You have asked us nothing yet.</p>}
      <p className="mt-8">
        <a href="/support/ask" className={shapeOf('primary', 'regular')}>
          Ask something
        </a>
      </p>
      {orders.length > 0 ? (
        <section aria-labelledby="not-me" className="mt-12">
          <h2 id="not-me" className="display text-heading">
            A payment was not you?
          </h2>
          <ul className="mt-4 border-b border-line">
            {orders.slice(0, LATEST).map(({ number, placedAt, href }) => (
              <Way
                key={number}
                href={href.replace('/order/', '/support/not-me/')}
                title={number}
                says={`${day(placedAt)}. Stop it and tell us.`}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
