import { sql } from 'drizzle-orm';
import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { privacyRequest, privacyRequestEvent } from './schema.ts';

/** What is written in a request stands under its own key. */
const sealed = { row: privacyRequest.id, under: [{ of: 'request', id: privacyRequest.id }] };

const asking = {
  of: 'customers',
  category: 'you',
  purpose: 'To answer what you ask about your data, and to prove that we did.',
  basis: 'legal obligation',
} as const;

export const requestsPersonalData: readonly PersonalData[] = [
  personalData({
    ...asking,
    table: privacyRequest,
    what: 'A request about your data',
    kept: {
      says: 'Two years after it was closed.',
      since: privacyRequest.closedAt,
      days: 730,
      unless: [
        {
          while: sql`exists (select from erasure e where e.request_id = ${privacyRequest.id} and e.over_at is null)`,
          because: 'Something that it asks to erase is still held.',
        },
      ],
    },
    found: [
      { by: 'account', in: privacyRequest.accountId },
      { by: 'guest', in: privacyRequest.guestEmail },
      { by: 'subject', in: privacyRequest.subjectHash },
    ],
    leads: [{ to: 'request', from: privacyRequest.id }],
    forgotten: 'blanked',
    columns: {
      id: 'bare',
      kind: tells('What'),
      channel: 'bare',
      accountId: 'bare',
      guestEmail: tells('E-mail address', { blank: null }),
      subjectHash: hides('Whose', 'A keyed hash: it is compared, and cannot be read back.'),
      status: tells('State'),
      receivedAt: tells('Received'),
      verifiedAt: tells('Known to be yours'),
      verifiedBy: tells('Proved by'),
      dueAt: tells('To be answered by'),
      extendedUntil: tells('Extended until'),
      extendedBecause: tells('Extended because'),
      closedAt: tells('Answered'),
      refusedBecause: tells('Refused because'),
      words: tells('What you wrote', { blank: null, sealed }),
      answer: tells('What we answered', { blank: null, sealed }),
      finding: tells('What was found afterwards'),
    },
  }),
  personalData({
    ...asking,
    table: privacyRequestEvent,
    what: 'A step of a request about your data',
    kept: { says: 'As long as the request.', with: 'request' },
    found: [{ by: 'request', in: privacyRequestEvent.requestId }],
    forgotten: { keptBecause: 'It proves that a request was answered; nothing in it names you.' },
    columns: {
      seq: 'bare',
      requestId: 'bare',
      at: tells('When'),
      actor: 'bare',
      kind: tells('What'),
      detail: tells('Details'),
    },
  }),
];
