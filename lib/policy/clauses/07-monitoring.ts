import { mailsLeave } from '#lib/mail/index.ts';
import {
  buyersToldOfHolds,
  everyPaymentJudged,
  holdsEnd,
  suspiciousStopped,
  webhooksFresh,
} from '#lib/payments/index.ts';
import { casesDecidedInTime, judgedAtOnce, rulesApprovedByTwo } from '#lib/risk/index.ts';
import { clause } from '../model.ts';

export const monitoring = clause({
  id: 'monitoring',
  heading: 'Every transaction is watched',
  text: [
    'All transactions are monitored in real time for abnormal activity.',
    'When a transaction is suspicious we take measures: its processing is stopped, and the customer is contacted promptly. It goes on only when it has been cleared, and a person decides where a rule cannot.',
  ],
  keeps: [
    'Every payment passes rules at the press of the button, before the card is asked, and before money is taken. Without their verdict the database itself refuses to let money be taken or a parcel leave.',
    'The mail that tells you leaves with the decision to wait. A payment that nobody has decided on is given back before its authorization lapses.',
  ],
  controls: [
    mailsLeave,
    everyPaymentJudged,
    suspiciousStopped,
    buyersToldOfHolds,
    holdsEnd,
    webhooksFresh,
    judgedAtOnce,
    casesDecidedInTime,
    rulesApprovedByTwo,
  ],
  duties: [],
});
