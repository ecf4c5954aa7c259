import { Section, Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';

const difference = z.object({
  told: z.array(
    z.object({ title: z.string(), what: z.string(), expected: z.string().nullable(), found: z.string().nullable() }),
  ),
  more: z.int().min(0),
  alarm: z.boolean(),
  closed: z.boolean(),
  at: z.iso.datetime(),
});

const reported = z.object({ what: z.string(), host: z.string(), at: z.iso.datetime() });

const Look = () => (
  <MailButton href={new URL('/admin/payment-page', config().shopUrl).href}>Look at the payment page</MailButton>
);

/** Mails to the house about the payment page. For the worker only. */
export const paymentPageMails = [
  mailTemplate({
    name: 'payment-page.difference',
    input: difference,
    example: {
      told: [
        {
          title: 'A script was added',
          what: 'script',
          expected: null,
          found: 'https://mallory.example/skimmer.js',
        },
      ],
      more: 0,
      alarm: true,
      closed: true,
      at: '2026-11-22T10:00:00.000Z',
    },
    subject: ({ alarm }) =>
      alarm ? 'The payment page is not as it was signed' : 'Stripe’s script changed: please review it',
    body: ({ told, more, alarm, closed, at }) => (
      <MailLayout
        preview={told[0]?.title ?? 'The payment page changed'}
        title={alarm ? 'The payment page is not as it was signed' : 'Stripe’s script changed'}
      >
        <Text style={styles.text}>
          {closed
            ? 'The checkout was closed and takes no payments until somebody opens it again.'
            : alarm
              ? 'The checkout is still open. Look at it now, and close it when you do not know where this comes from.'
              : 'Stripe renews its script from time to time. Nothing is wrong with that; somebody should have looked.'}
        </Text>
        {told.map(({ title, what, expected, found }) => (
          <Section key={`${title} ${what} ${found}`} style={{ marginBottom: 16 }}>
            <Text style={styles.heading}>{title}</Text>
            <Text style={styles.small}>{`Where: ${what}`}</Text>
            {expected ? <Text style={styles.small}>{`Signed: ${expected}`}</Text> : null}
            {found ? <Text style={styles.small}>{`Found: ${found}`}</Text> : null}
          </Section>
        ))}
        {more > 0 ? <Text style={styles.text}>{`And ${more} more.`}</Text> : null}
        <Text style={styles.small}>{`Seen at ${at.slice(11, 16)} UTC`}</Text>
        <Look />
      </MailLayout>
    ),
  }),
  mailTemplate({
    name: 'payment-page.reported',
    input: reported,
    example: { what: 'A script', host: 'https://mallory.example', at: '2026-11-22T10:00:00.000Z' },
    subject: () => 'A browser reported something on the payment page',
    body: ({ what, host, at }) => (
      <MailLayout preview={`${what} from ${host}`} title="A browser reported something on the payment page">
        <Text style={styles.text}>
          {`${what}: ${host}. It is not ours, and it was on the payment page in somebody’s browser.`}
        </Text>
        <Text style={styles.text}>
          It may be an extension of that browser, and anybody may send such a report. Our own browser was asked to look
          at the page at once; if it sees it too, you are told.
        </Text>
        <Text style={styles.small}>{`Reported at ${at.slice(11, 16)} UTC`}</Text>
        <Look />
      </MailLayout>
    ),
  }),
];
