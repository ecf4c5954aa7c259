import { balanceTransactionRoutes } from '../resources/balance-transactions.ts';
import { chargeRoutes } from '../resources/charges/routes.ts';
import { confirmationTokenRoutes } from '../resources/confirmation-tokens.ts';
import { customerSessionRoutes } from '../resources/customer-sessions.ts';
import { customerRoutes } from '../resources/customers.ts';
import { disputeRoutes } from '../resources/disputes/routes.ts';
import { eventRoutes } from '../resources/events.ts';
import { identityRoutes } from '../resources/identity/routes.ts';
import { paymentIntentRoutes } from '../resources/payment-intents/routes.ts';
import { paymentMethodRoutes } from '../resources/payment-methods/routes.ts';
import { earlyFraudWarningRoutes } from '../resources/radar/early-fraud-warnings.ts';
import { valueListItemRoutes } from '../resources/radar/value-list-items.ts';
import { valueListRoutes } from '../resources/radar/value-lists.ts';
import { refundRoutes } from '../resources/refunds/routes.ts';
import { reviewRoutes } from '../resources/reviews.ts';
import { setupIntentRoutes } from '../resources/setup-intents/routes.ts';
import { webhookEndpointRoutes } from '../resources/webhook-endpoints.ts';
import type { Route } from './route.ts';

/** Every endpoint of the API. A new resource is its file and its line here. */
export const ROUTES: readonly Route[] = [
  ...balanceTransactionRoutes,
  ...chargeRoutes,
  ...confirmationTokenRoutes,
  ...customerRoutes,
  ...customerSessionRoutes,
  ...disputeRoutes,
  ...earlyFraudWarningRoutes,
  ...eventRoutes,
  ...identityRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...refundRoutes,
  ...reviewRoutes,
  ...setupIntentRoutes,
  ...valueListItemRoutes,
  ...valueListRoutes,
  ...webhookEndpointRoutes,
];
