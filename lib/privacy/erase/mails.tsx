import { Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { db } from '#lib/db/index.ts';
import { type MailFooter, mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';
import { keepLink } from './keep-link.ts';
import { revocableOf } from './queries.ts';
import { addressHash } from './subject.ts';

const day = (at: string | Date): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const Says = ({ says }: { says: readonly string[] }) =>
  says.map(sentence => (
    <Text key={sentence} style={styles.text}>
      {sentence}
    </Text>
  ));

const REQUEST = '019aa000-0000-7000-8000-000000000017';

const asked = mailTemplate({
  name: 'privacy.erasure-asked',
  input: z.object({ requestId: z.uuid(), eraseAt: z.iso.datetime(), account: z.boolean() }),
  example: { requestId: REQUEST, eraseAt: '2026-11-29T12:00:00.000Z', account: true },
  subject: () => 'You asked us to erase what we hold about you',
  body: ({ requestId, eraseAt, account }) => (
    <MailLayout preview={`It begins on ${day(eraseAt)}.`} title="You asked to be erased.">
      <Says
        says={[
          account
            ? 'Somebody who is signed in to your account, and has just proved to be you, asked us to delete the account and to erase what we hold about you.'
            : 'Somebody who reads this mailbox, and knows one of its orders, asked us to erase what we hold about you.',
          `Nothing happens before ${day(eraseAt)}. Until then you can take it back by the button below, by a link in every mail that we send you, or on the page of your data. After that it cannot be undone.`,
          `Your request has the number ${requestId}. You will have our answer within a month.`,
          'If that was not you: press the button, then write to us.',
        ]}
      />
      <MailButton href={keepLink(requestId, new Date(eraseAt))}>Keep my data</MailButton>
    </MailLayout>
  ),
});

const cancelled = mailTemplate({
  name: 'privacy.erasure-cancelled',
  input: z.object({}),
  example: {},
  subject: () => 'Everything stays as it is',
  body: () => (
    <MailLayout preview="Nothing was erased." title="Everything stays as it is.">
      <Says
        says={[
          'That you wanted to be erased was taken back. Nothing was erased, and nothing will be.',
          'If that was not you, ask again, and write to us: somebody else may read this mailbox.',
        ]}
      />
    </MailLayout>
  ),
});

const erased = mailTemplate({
  name: 'privacy.erased',
  input: z.object({
    requestId: z.uuid(),
    at: z.iso.datetime(),
    round: z.int().positive(),
    held: z.array(z.string()),
    left: z.int().nonnegative(),
  }),
  example: { requestId: REQUEST, at: '2026-11-29T12:00:00.000Z', round: 1, held: ['CP-2026-000042'], left: 0 },
  subject: ({ round }) => (round === 1 ? 'You have been erased: the certificate' : 'The rest has been erased too'),
  body: ({ requestId, at, round, held, left }) => (
    <MailLayout preview={`Done on ${day(at)}.`} title={round === 1 ? 'You have been erased.' : 'The rest is gone too.'}>
      <Says
        says={[
          `We confirm that on ${day(at)} request ${requestId} was carried out: what we held about you was erased here, and the key that opened what was sealed was destroyed${held.length > 0 ? ' as far as nothing is held' : ''}. Stripe was asked to delete you as a customer with every saved card, and to drop your address from your payments; its answers are on record.`,
          'What stays are the books, because tax law wants them kept for up to ten years: what was sold, for how much, to which country, under which number. Nothing in them names you. Stripe keeps its own books of the payments, under its own duties.',
          ...(held.length > 0
            ? [
                `Of ${held.join(', ')} everything stays for now, because its payment is in dispute or examined for fraud (GDPR 17(3)(e)). When that is over it is erased as well, and you get one more mail.`,
              ]
            : []),
          left === 0
            ? 'A second program, which does not know how the first one works, then looked through all our tables for what you could be recognized by, and found nothing.'
            : `A second program then looked for what you could be recognized by, and found it in ${left} places that it should not be in. A person of ours has been told, and will see to it.`,
          held.length > 0
            ? 'Your address is kept, sealed, for that last mail alone.'
            : 'This mail is the last. We do not know your address any more as soon as it has left.',
        ]}
      />
    </MailLayout>
  ),
});

export const eraseMails = [asked, cancelled, erased];

/** Under every mail to somebody who is about to be erased: how to take it back. */
export const keepFooter: MailFooter = async (recipient, now) => {
  const [found] = await revocableOf(db(), addressHash(recipient), now);
  if (!found) return null;
  return {
    says: `You asked ${config().shopUrl.hostname} to erase what it holds about you. It begins on ${day(found.eraseAt)}.`,
    href: keepLink(found.requestId, found.eraseAt),
    press: 'I changed my mind: keep it',
  };
};
