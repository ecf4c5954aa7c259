import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { checkoutClosure, pageAcceptance, pageDifference, pageLook, pageReport, pageSight } from './schema.ts';

const OF_THE_PAGE =
  'What is on the payment page, as an empty browser of ours sees it; no buyer is in it. Kept for 400 days.';

export const paymentPageImpersonal: readonly Impersonal[] = [
  impersonal(pageSight, OF_THE_PAGE),
  impersonal(pageLook, OF_THE_PAGE),
  impersonal(pageDifference, OF_THE_PAGE),
  impersonal(pageAcceptance, 'Who of the staff accepted what changed on the payment page.'),
  impersonal(checkoutClosure, 'When the checkout was closed, by whom of the staff.'),
  impersonal(
    pageReport,
    'What a browser found on the payment page: hosts of scripts and frames, and how often. Kept for 400 days.',
  ),
];
