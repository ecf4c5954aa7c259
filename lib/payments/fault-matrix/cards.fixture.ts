import { expect } from 'vitest';
import { clock, DAY, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { listSince } from '../ada-pays.fixture.ts';
import { keepsCard, signedIn } from '../customers/ada-keeps-cards.fixture.ts';
import { customerFor } from '../customers/customer-for.ts';
import { forgetCustomer } from '../customers/forget-customer.ts';
import { customerSession, eraseCustomer, removeCard, savedCards } from '../index.ts';
import { customerIsThere } from '../stripe/customers.ts';
import { type Scenario, scenario } from './scenario.fixture.ts';

type Ada = Awaited<ReturnType<typeof signedIn>>;

const customersOf = async ({ accountId }: Ada) =>
  (await listSince('/v1/customers', later(clock.now(), -10 * MINUTE))).filter(
    one => (one.metadata as Record<string, string>).account_id === accountId,
  );

/** One customer, known by now; or, when Stripe keeps its error under the key, by the look of a day later. */
async function oneCustomer(ada: Ada): Promise<void> {
  const now = clock.now();
  const known = (await customerFor(ada.accountId, now)) ?? (await customerFor(ada.accountId, later(now, DAY)));
  expect((await customersOf(ada)).map(({ id }) => id)).toEqual([known]);
}

async function withCard() {
  const ada = await signedIn('ada');
  return { ada, card: await keepsCard(ada) };
}
type WithCard = Awaited<ReturnType<typeof withCard>>;

const removal = (call: RegExp): Scenario =>
  scenario({
    call,
    arrange: withCard,
    act: ({ ada, card }: WithCard) => removeCard(ada, { cardId: card }, clock.now()),
    prove: async ({ ada, card }) => {
      await removeCard(ada, { cardId: card }, clock.now());
      expect(await savedCards(ada, clock.now())).toEqual([]);
    },
  });

/** Every call about a customer's cards. */
export const CARDS_KEPT: Record<string, Scenario> = {
  'customers.create': scenario({
    call: /^POST \/v1\/customers$/,
    arrange: () => signedIn('ada'),
    act: ada => customerFor(ada.accountId, clock.now()),
    prove: oneCustomer,
  }),
  'customers.list': scenario({
    call: /^GET \/v1\/customers$/,
    arrange: async lose => {
      const ada = await signedIn('ada');
      lose(/^POST \/v1\/customers$/);
      expect(await customerFor(ada.accountId, later(clock.now(), -DAY))).toBeNull();
      return ada;
    },
    act: ada => customerFor(ada.accountId, clock.now()),
    prove: oneCustomer,
  }),
  'customers.retrieve': scenario({
    call: /^GET \/v1\/customers\/\w+$/,
    arrange: async () => {
      const ada = await signedIn('ada');
      const customerId = String(await customerFor(ada.accountId, clock.now()));
      const { apiUrl, secretKey } = config().stripe;
      const headers = { authorization: `Bearer ${secretKey}` };
      await fetch(new URL(`/v1/customers/${customerId}`, apiUrl), { method: 'DELETE', headers });
      return { ada, customerId };
    },
    act: ({ customerId }) => forgetCustomer(customerId),
    prove: async ({ ada, customerId }) => {
      expect(await forgetCustomer(customerId)).toBe('gone');
      expect(await customerFor(ada.accountId, clock.now())).not.toBe(customerId);
    },
  }),
  'customers.del': scenario({
    call: /^DELETE \/v1\/customers\/\w+$/,
    arrange: async () => String(await customerFor((await withCard()).ada.accountId, clock.now())),
    act: customerId => eraseCustomer(customerId),
    prove: async customerId => {
      expect((await eraseCustomer(customerId)).at(-1)?.answer).toMatch(/^(deleted|gone)$/);
      expect(await customerIsThere(customerId)).toEqual({ kind: 'done', value: false });
    },
  }),
  'customerSessions.create': scenario({
    call: /^POST \/v1\/customer_sessions$/,
    arrange: () => signedIn('ada'),
    act: ada => customerSession(ada, clock.now()),
    prove: async ada => {
      expect(await customerSession(ada, clock.now())).toMatch(/^\w+_secret_\w+$/);
      await oneCustomer(ada);
    },
  }),
  'paymentMethods.list': scenario({
    call: /^GET \/v1\/payment_methods$/,
    arrange: withCard,
    act: ({ ada }) => savedCards(ada, clock.now()),
    prove: async ({ ada, card }) => {
      expect((await savedCards(ada, clock.now())).map(({ id }) => id)).toEqual([card]);
    },
  }),
  'paymentMethods.retrieve': removal(/^GET \/v1\/payment_methods\/\w+$/),
  'paymentMethods.detach': removal(/^POST .*\/detach$/),
};
