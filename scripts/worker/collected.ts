/** Everything the domains declare for the worker: the one list of jobs and the one list of mails. */
import { accessJobs } from '#lib/access/jobs.ts';
import { auditJobs } from '#lib/audit/jobs.ts';
import { checkoutJobs } from '#lib/checkout/jobs.ts';
import { identityJobs } from '#lib/identity/jobs.ts';
import { identityMails } from '#lib/identity/mails.tsx';
import { type Job, settlingJob } from '#lib/jobs/index.ts';
import type { MailTemplate } from '#lib/mail/index.ts';
import { mailJobs } from '#lib/mail/jobs.ts';
import { ordersJobs } from '#lib/orders/jobs.ts';
import { ordersMails } from '#lib/orders/mails.tsx';
import { paymentPageJobs } from '#lib/payment-page/jobs.ts';
import { paymentPageMails } from '#lib/payment-page/mails.tsx';
import { paymentsJobs } from '#lib/payments/jobs.ts';
import { paymentsMails } from '#lib/payments/mails.tsx';
import { policyJobs } from '#lib/policy/jobs.ts';
import { policyMails } from '#lib/policy/mails.tsx';
import { privacyJobs } from '#lib/privacy/jobs.ts';
import { keepFooter, privacyMails } from '#lib/privacy/mails.tsx';
import { riskJobs } from '#lib/risk/jobs.ts';
import { supportJobs } from '#lib/support/jobs.ts';
import { supportMails } from '#lib/support/mails.tsx';

export const allMails: readonly MailTemplate[] = [
  ...identityMails,
  ...ordersMails,
  ...paymentPageMails,
  ...paymentsMails,
  ...policyMails,
  ...privacyMails,
  ...supportMails,
];

const declared: readonly Job[] = [
  ...accessJobs,
  ...auditJobs,
  ...checkoutJobs,
  ...identityJobs,
  ...mailJobs(allMails, keepFooter),
  ...ordersJobs,
  ...paymentPageJobs,
  ...paymentsJobs,
  ...policyJobs,
  ...privacyJobs,
  ...riskJobs,
  ...supportJobs,
];

/** Theirs, and the one that settles what was given up of them. */
export const allJobs: readonly Job[] = [...declared, settlingJob(declared)];
