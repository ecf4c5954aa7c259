import { hides, type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { erasure, erasureAtStripe, erasureHold, erasureStep, tombstone } from './schema.ts';

const erasing = {
  of: 'customers',
  category: 'you',
  purpose: 'To erase what we hold about you, and to prove that we did.',
  basis: 'legal obligation',
  kept: { says: 'As long as the request.', with: 'request' },
  forgotten: { keptBecause: 'It proves that you were erased; nothing in it names you.' },
} as const;

export const erasePersonalData: readonly PersonalData[] = [
  personalData({
    ...erasing,
    table: erasure,
    what: 'How far an erasure has come',
    found: [{ by: 'request', in: erasure.requestId }],
    columns: {
      requestId: 'bare',
      subjectHash: 'bare',
      eraseAt: tells('Can be taken back until'),
      addressHash: hides('Where the certificate goes', 'A keyed hash, until it is done.'),
      sealed: hides('Who is to be erased', 'It is sealed until it is done, and then gone.'),
      round: 'bare',
      runningSince: tells('Begun'),
      erasedAt: tells('Erased here'),
      certifiedAt: tells('Certified'),
      overAt: tells('Over'),
    },
  }),
  personalData({
    ...erasing,
    table: erasureHold,
    what: 'An order that stays for now',
    found: [{ by: 'request', in: erasureHold.requestId }],
    columns: {
      requestId: 'bare',
      orderId: 'bare',
      because: tells('Because of'),
      since: tells('Since'),
      endedAt: tells('Over'),
    },
  }),
  personalData({
    ...erasing,
    table: erasureAtStripe,
    what: 'What we asked Stripe to erase',
    given: ['stripe'],
    found: [{ by: 'request', in: erasureAtStripe.requestId }],
    columns: {
      requestId: 'bare',
      kind: tells('What'),
      objectId: tells('Number at Stripe'),
      askedAt: tells('Asked'),
      answeredAt: tells('Answered'),
      answer: tells('Answer'),
    },
  }),
];

export const eraseImpersonal: readonly Impersonal[] = [
  impersonal(erasureStep, 'Which steps of an erasure are done, in numbers.'),
  impersonal(tombstone, 'Ids of who was erased: they name nobody any more, and find them again in a backup.'),
];
