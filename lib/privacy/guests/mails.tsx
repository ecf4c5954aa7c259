import { Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { linkTo, mailCodeOf } from '#lib/identity/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, MailRule, styles } from '#lib/mail/layout.tsx';

const text = (says: string) => (
  <Text key={says} style={styles.text}>
    {says}
  </Text>
);
const small = (says: string) => <Text style={{ ...styles.small, marginTop: 20 }}>{says}</Text>;
const exampleId = '019aa000-0000-7000-8000-000000000009';
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** Words, and a button to where one asks for a new link. */
const letter = (name: string, subject: string, title: string, says: readonly string[], path: string, press: string) =>
  mailTemplate({
    name,
    input: z.object({}),
    example: {},
    subject: () => subject,
    body: () => (
      <MailLayout preview={says[0] ?? title} title={title}>
        {says.map(text)}
        <MailButton href={new URL(path, config().shopUrl).href}>{press}</MailButton>
      </MailLayout>
    ),
  });

/** What is written to who ordered without an account, about their data. The outbox keeps ids of links and codes only. */
export const guestsMails = [
  mailTemplate({
    name: 'privacy.way-in',
    input: z.object({ link: z.object({ id: z.uuid(), expiresAt: z.iso.datetime() }) }),
    example: { link: { id: exampleId, expiresAt: '2026-11-29T12:00:00.000Z' } },
    subject: () => 'The way to your data',
    body: ({ link }) => (
      <MailLayout preview="The link works once, for 10 minutes." title="The way to your data.">
        {text(
          'Somebody, we think you, asked to see what we keep about the orders that were placed with this address. The link works once, for 10 minutes.',
        )}
        {text(
          'It asks for the number of an order, or for the card and the postcode of one. The link alone opens nothing.',
        )}
        <MailButton href={linkTo('your-data', '/your-data/in', link)}>Go on to your data</MailButton>
        {small('If it was not you, do nothing. Do not pass this mail on.')}
      </MailLayout>
    ),
  }),
  letter(
    'privacy.way-to-account',
    'Your data is in your account',
    'Your data is in your account.',
    [
      'Somebody, we think you, asked to see what we keep about orders that were placed with this address without an account. There are none.',
      'You have an account with it. Sign in to see everything, to take a copy, to correct or to delete it.',
    ],
    '/account/privacy',
    'Sign in to your data',
  ),
  mailTemplate({
    name: 'privacy.seen-by-guest',
    input: z.object({ at: z.iso.datetime(), deviceName: z.string(), network: z.string() }),
    example: { at: '2026-11-22T12:00:00.000Z', deviceName: 'Firefox on Windows', network: '203.0.113.0/24' },
    subject: () => 'Your data was opened',
    body: ({ at, deviceName, network }) => (
      <MailLayout preview="With the link of a mail, and a fact of an order." title="Your data was opened.">
        {text(
          'Somebody used the link that we mailed to this address, and named a fact of an order. For half an hour, that browser sees what we keep about the orders placed with it.',
        )}
        <MailRule />
        {small([`${WHEN.format(new Date(at))} UTC`, deviceName, `Network ${network}`].join(' · '))}
        <MailRule />
        {text('If it was you, there is nothing to do. If it was not, somebody reads your mails: write to us at once.')}
      </MailLayout>
    ),
  }),
  mailTemplate({
    name: 'privacy.guest-code',
    input: z.object({ id: z.uuid() }),
    example: { id: exampleId },
    subject: () => 'Your code for Counterproof',
    body: ({ id }) => (
      <MailLayout preview="It works once, for ten minutes." title="Your code">
        {text('Enter it on the page that asked for it. It works once, for ten minutes, and only in that browser.')}
        <Text style={{ ...styles.text, ...styles.amount, fontSize: 32, lineHeight: '40px', letterSpacing: 4 }}>
          {mailCodeOf(id)}
        </Text>
        {text('Nobody at Counterproof ever asks you for it. If you did not ask for a code, write to us.')}
      </MailLayout>
    ),
  }),
  letter(
    'privacy.guest-export-asked',
    'You asked for a copy of your data',
    'A copy of your data was asked for.',
    [
      'Somebody who reads this mailbox, and knows an order that was placed with it, asked for a copy of everything that we keep about you. We are writing it now.',
      'It can be taken only by the browser that asked, within half an hour of when it was opened. If that was not you, write to us at once.',
    ],
    '/your-data',
    'Your data',
  ),
  letter(
    'privacy.guest-export-ready',
    'Your copy is ready',
    'Your copy is ready.',
    [
      'Everything that we keep about you, to read and for programs, is ready in the browser in which you asked for it, for what is left of the half hour. After that it is destroyed; you may ask anew.',
      'This mail has no link to it on purpose, so that nobody gets it who only reads your mails.',
    ],
    '/your-data',
    'Your data',
  ),
  letter(
    'privacy.guest-export-failed',
    'Your copy could not be written',
    'Your copy could not be written.',
    [
      'We tried several times to write the copy of your data that you asked for, and failed. That is our fault, and we look into it. You have a right to it all the same.',
      'Please open your data once more and ask for another copy. If it fails again, write to us.',
    ],
    '/your-data',
    'Ask for another copy',
  ),
];
