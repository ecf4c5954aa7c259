import { Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';
import { verificationCodeMail } from './verification/mails.tsx';

const concern = z.object({
  paymentId: z.uuid(),
  orderNumber: z.string(),
  title: z.string(),
  says: z.array(z.string()),
  at: z.iso.datetime(),
});

const attack = z.object({ because: z.string(), at: z.iso.datetime() });

/** Mails about payments to the house, and codes. Other mails to the buyer are about the order. For the worker only. */
export const paymentsMails = [
  mailTemplate({
    name: 'payments.concern',
    input: concern,
    example: {
      paymentId: '019aa000-0000-7000-8000-000000000002',
      orderNumber: 'CP-2026-000123',
      title: 'A payment is disputed',
      says: ['€245.00, for the reason “fraudulent”.', 'Evidence may be handed in until 2026-12-01.'],
      at: '2026-11-22T10:00:00.000Z',
    },
    subject: ({ title, orderNumber }) => `${title}: order ${orderNumber}`,
    body: ({ title, says, orderNumber, paymentId }) => (
      <MailLayout preview={says[0] ?? title} title={title}>
        {says.map(sentence => (
          <Text key={sentence} style={styles.text}>
            {sentence}
          </Text>
        ))}
        <Text style={styles.small}>{`Order ${orderNumber}`}</Text>
        <MailButton href={new URL(`/admin/payments/${paymentId}`, config().shopUrl).href}>
          Look at the payment
        </MailButton>
      </MailLayout>
    ),
  }),
  mailTemplate({
    name: 'payments.attack',
    input: attack,
    example: { because: '31 of 64 in ten minutes', at: '2026-11-22T10:00:00.000Z' },
    subject: () => 'The shop is being used to test cards',
    body: ({ because, at }) => (
      <MailLayout preview="Guests must prove now that the card is theirs" title="The shop is being used to test cards">
        <Text style={styles.text}>{`Presses of the pay button that failed or were stopped: ${because}.`}</Text>
        <Text style={styles.text}>
          Whoever buys without an account must prove to their bank now that the card is theirs. That ends by itself once
          it has been calm for a while; you need not do anything.
        </Text>
        <Text style={styles.small}>{`Noticed at ${at.slice(11, 16)} UTC`}</Text>
        <MailButton href={new URL('/admin/payments', config().shopUrl).href}>Look at the payments</MailButton>
      </MailLayout>
    ),
  }),
  verificationCodeMail,
];
