import { type Permitted, tryOut } from '../stripe.ts';

/** Objects that do not exist: Stripe says whether the key may, then that there is no such thing. Nothing happens. */
const NONE = 'permission_check';

/** Something that a restricted key must be allowed, by the name that Stripe's dashboard gives it. */
export type Permission = { name: string; neededFor: string; tryOut(): Promise<Permitted> };

/** All that the shop needs. A restricted key with exactly these is the best one to have. */
export const PERMISSIONS: readonly Permission[] = [
  {
    name: 'PaymentIntents: write',
    neededFor: 'taking payments',
    tryOut: () => tryOut(stripe => stripe.paymentIntents.cancel(`pi_${NONE}`)),
  },
  {
    name: 'Confirmation tokens: read',
    neededFor: 'taking payments',
    tryOut: () => tryOut(stripe => stripe.confirmationTokens.retrieve(`ctoken_${NONE}`)),
  },
  {
    name: 'Charges and refunds: write',
    neededFor: 'refunds and the nightly comparison',
    tryOut: () => tryOut(stripe => stripe.refunds.create({ payment_intent: `pi_${NONE}` })),
  },
  {
    name: 'Disputes: write',
    neededFor: 'answering disputes',
    tryOut: () => tryOut(stripe => stripe.disputes.update(`du_${NONE}`, { submit: false })),
  },
  {
    name: 'Reviews: write',
    neededFor: 'clearing payments that Radar holds',
    tryOut: () => tryOut(stripe => stripe.reviews.approve(`prv_${NONE}`)),
  },
  {
    name: 'Radar early fraud warnings: read',
    neededFor: 'stopping parcels when a bank suspects fraud',
    tryOut: () => tryOut(stripe => stripe.radar.earlyFraudWarnings.list({ limit: 1 })),
  },
  {
    name: 'Customers: write',
    neededFor: 'saved cards',
    tryOut: () => tryOut(stripe => stripe.customers.update(`cus_${NONE}`, {})),
  },
  {
    name: 'Customer sessions: write',
    neededFor: 'saved cards',
    tryOut: () =>
      tryOut(stripe =>
        stripe.customerSessions.create({
          customer: `cus_${NONE}`,
          components: { payment_element: { enabled: true } },
        }),
      ),
  },
  {
    name: 'Payment methods: write',
    neededFor: 'removing saved cards',
    tryOut: () => tryOut(stripe => stripe.paymentMethods.detach(`pm_${NONE}`)),
  },
  {
    name: 'Events: read',
    neededFor: 'finding what no webhook told',
    tryOut: () => tryOut(stripe => stripe.events.list({ limit: 1 })),
  },
  {
    name: 'Webhook endpoints: read',
    neededFor: 'checking how the endpoint is set up',
    tryOut: () => tryOut(stripe => stripe.webhookEndpoints.list({ limit: 1 })),
  },
];
