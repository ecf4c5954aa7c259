/**
 * What the company committed itself to, sentence by sentence and in our own words, with the clause that says it and the
 * words of that clause that must not be lost. A clause may say more; when it says less, a test fails.
 */
export type Commitment = { to: string; clause: string; words: readonly string[] };

const of = (clause: string, ...all: [to: string, ...words: string[]][]): Commitment[] =>
  all.map(([to, ...words]) => ({ to, clause, words }));

export const COMMITMENTS: readonly Commitment[] = [
  ...of(
    'purpose',
    ['protect payment information and personal data', 'protect the payment information and the personal data'],
    ['keep transactions secure', 'keep every transaction secure'],
    ['follow best practice and the law', 'follow the best practice of our field and the law'],
    ['be open about how payment works', 'open about how payment works'],
  ),
  ...of(
    'payment-processor',
    ['have Stripe process the payments', 'All payments are processed by Stripe'],
    ['rely on Stripe’s own compliance with PCI DSS', 'Stripe complies with PCI DSS', 'in its own right'],
    ['rely on its safeguards', 'safeguards of its own'],
  ),
  ...of(
    'data-encryption',
    ['send all payment information under TLS', 'All payment information travels under TLS'],
    ['store no card number and no CVV', 'card number', 'CVV', 'is never stored on our servers'],
    ['leave its processing to Stripe alone', 'Stripe alone processes it'],
  ),
  ...of(
    'pci-dss',
    ['adhere strictly to PCI DSS', 'adhere strictly to the Payment Card Industry Data Security Standard'],
    ['meet the minimum in every payment process', 'every payment process here meets at least the minimum security'],
    ['audit internally, regularly', 'audit ourselves against its requirements regularly'],
    ['check security against the requirements', 'check the security of what we run'],
  ),
  ...of(
    'authentication',
    ['authenticate by several factors', 'Multi-factor authentication'],
    ['monitor besides, to verify a transaction', 'other monitoring', 'verifies that a transaction is legitimate'],
    [
      'verify an identity at once when something is suspicious',
      'something suspicious is detected',
      'verify the identity of the customer at once',
    ],
  ),
  ...of(
    'access-control',
    [
      'let only authorised personnel reach payment systems',
      'Only authorised personnel reach the systems that process payment information',
    ],
    ['train every employee regularly', 'Every employee is trained in security regularly'],
    ['have every employee know current threats', 'knows the threats of the day'],
  ),
  ...of(
    'monitoring',
    ['monitor all transactions in real time', 'All transactions are monitored in real time for abnormal activity'],
    ['take measures on a suspicious one', 'suspicious', 'we take measures'],
    ['contact the customer promptly', 'the customer is contacted promptly'],
    ['stop its processing', 'its processing is stopped'],
  ),
  ...of(
    'customer-data',
    [
      'share payment information only by law or consent',
      'do not share payment information with third parties',
      'unless the law requires it or you have explicitly consented',
    ],
    ['show personal data when asked, at any time', 'ask to see your personal data at any time'],
    ['delete personal data when asked, at any time', 'ask to have it deleted at any time'],
  ),
  ...of(
    'security-audits',
    ['audit security regularly', 'audit the security of our payment system regularly'],
    ['assess vulnerabilities regularly', 'assess it for vulnerabilities'],
    ['keep meeting standards and best practice', 'keeps meeting the standards and best practice'],
  ),
  ...of(
    'revisions',
    [
      'review and update as law and business change',
      'review this policy regularly',
      'as the law and our business change',
    ],
    ['publish updates on the website', 'published on this website'],
    ['tell customers by e-mail', 'customers are told of them by e-mail'],
  ),
  ...of(
    'support',
    ['take questions and concerns at customer support', 'Questions and concerns about this policy', 'customer support'],
    ['answer them', 'who answer them'],
  ),
];
