import type { SaqQuestion } from './model.ts';

const PAPER = '9: paper and disks with account data';
const none = (id: string, asks: string): SaqQuestion => ({
  id,
  chapter: PAPER,
  asks,
  says: 'There is no paper and no disk with account data.',
  controls: [],
  duties: [],
  human: 'Say once that this is so: the word for 9.4.1 counts for all of these.',
  notApplicable: true,
});

const TESTS = '11: tests from outside';
const OTHERS = '12: service providers, incidents';
const provider = (id: string, asks: string, says: string, human: string | null = null): SaqQuestion => ({
  id,
  chapter: OTHERS,
  asks,
  says,
  controls: [],
  duties: ['provider-review'],
  human,
});

/** Requirements 9 to 12. */
export const OTHER_QUESTIONS: readonly SaqQuestion[] = [
  none('9.4.1', 'What holds account data is kept where not everybody can reach it.'),
  none('9.4.1.1', 'Copies that are kept for an emergency are in a safe place.'),
  none('9.4.2', 'It is marked by how sensitive it is.'),
  none('9.4.3', 'When it is sent, that is put down, and it can be followed on its way.'),
  none('9.4.4', 'The management approves when it leaves the house.'),
  none('9.4.6', 'Paper that is not needed any more is destroyed so that nobody can put it together again.'),
  {
    id: '11.3.2',
    chapter: TESTS,
    asks: 'An approved vendor scans what is reached from outside every three months, and again until it passes.',
    says: 'It is a duty with a date here; the report goes with it.',
    controls: ['shop.tls-as-served', 'shop.headers-as-served'],
    duties: ['quarterly-scan'],
    human: null,
  },
  {
    id: '11.3.2.1',
    chapter: TESTS,
    asks: 'After a change that matters, what is reached from outside is scanned again.',
    says: 'The shop assesses itself on request and every month; the vendor’s scan is asked for by whoever makes the change.',
    controls: ['shop.withstands-its-own-attacks'],
    duties: ['quarterly-scan'],
    human: 'Say which changes of the last year mattered, and that each was followed by a scan.',
  },
  provider(
    '12.8.1',
    'There is a list of the providers with which account data is shared or who could endanger it.',
    'The register of providers names each with its service, its data and its attestation.',
  ),
  provider(
    '12.8.2',
    'Each has agreed in writing that it answers for the account data that it has.',
    'Stripe’s terms say so.',
    'Keep the agreement with Stripe, and with whoever runs the machine.',
  ),
  provider(
    '12.8.3',
    'A provider is examined before it is engaged.',
    'The register says who looked at what, and when.',
    'Say that no provider was engaged without it.',
  ),
  provider('12.8.4', 'Once a year it is looked at whether they are still compliant.', 'It is a duty with a date here.'),
  provider(
    '12.8.5',
    'It is known which requirements they see to, and which are yours.',
    'Stripe sees to everything that touches a card number; what is left is this questionnaire.',
    'Say that you have read Stripe’s table of responsibilities.',
  ),
  {
    id: '12.10.1',
    chapter: OTHERS,
    asks: 'There is a plan for an incident: who does what, who is told, how work goes on.',
    says: 'Payments can be held and the checkout closed at the desk; breaches are kept with their 72 hours; it is practised once a year.',
    controls: [],
    duties: ['incident-drill'],
    human: 'Say who answers for it, and how they are reached at night.',
  },
];
