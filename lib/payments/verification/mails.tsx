import { Text } from 'react-email';
import { z } from 'zod';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailLayout, styles } from '#lib/mail/layout.tsx';
import { codeOf } from './code.ts';

const text = (says: string) => <Text style={styles.text}>{says}</Text>;

/** The code by which a guest shows that they read the mailbox of their order. */
export const verificationCodeMail = mailTemplate({
  name: 'payments.verification-code',
  input: z.object({ id: z.uuid(), orderNumber: z.string() }),
  example: { id: '019aa000-0000-7000-8000-000000000009', orderNumber: 'CP-2026-000123' },
  subject: ({ orderNumber }) => `Your code for order ${orderNumber}`,
  body: ({ id, orderNumber }) => (
    <MailLayout preview="It works once, for ten minutes." title="Your code">
      {text('Enter it on the page of your order. It works once, for ten minutes.')}
      <Text style={{ ...styles.text, ...styles.amount, fontSize: 32, lineHeight: '40px', letterSpacing: 4 }}>
        {codeOf(id)}
      </Text>
      <Text style={styles.small}>{`Order ${orderNumber}`}</Text>
      {text('Nobody at Counterproof ever asks you for it on the telephone. You did not order this? Answer this mail.')}
    </MailLayout>
  ),
});
