import { Text } from 'react-email';
import { z } from 'zod';
import { linkTo } from '#lib/identity/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';

const says = (number: string) =>
  `Somebody, we think you, asked for the way to order ${number}. The link opens it once, for 10 minutes.`;

/** The way to an order for who has lost the first mail. The outbox keeps the link's id only. */
export const foundMail = mailTemplate({
  name: 'orders.found',
  input: z.object({ number: z.string(), link: z.object({ id: z.uuid(), expiresAt: z.iso.datetime() }) }),
  example: {
    number: 'CP-2026-000123',
    link: { id: '019aa000-0000-7000-8000-000000000009', expiresAt: '2026-11-29T12:00:00.000Z' },
  },
  subject: ({ number }) => `The way to your order ${number}`,
  body: ({ number, link }) => (
    <MailLayout preview={says(number)} title="The way to your order.">
      <Text style={styles.text}>{says(number)}</Text>
      <MailButton href={linkTo('magic-link', '/find-order', link)}>See the order</MailButton>
      <Text style={{ ...styles.small, marginTop: 20 }}>
        If it was not you, do nothing: nobody but the reader of this mailbox has the link.
      </Text>
    </MailLayout>
  ),
});
