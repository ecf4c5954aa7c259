import { Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';

/** To everybody whom a breach concerns, in the words of two people of the staff (GDPR 34). */
export const breachMail = mailTemplate({
  name: 'privacy.breach',
  input: z.object({ message: z.string() }),
  example: {
    message:
      'On 3 March a list of names and addresses of parcels was open to another customer for an hour. Nothing that you pay or sign in with was in it. You need not do anything; if you get a letter that you cannot explain, write to us.',
  },
  subject: () => 'Something happened to data of yours',
  body: ({ message }) => (
    <MailLayout preview="What happened, what we did, and what you can do." title="Something happened to data of yours.">
      {message.split(/\n{2,}/).map(part => (
        <Text key={part} style={styles.text}>
          {part}
        </Text>
      ))}
      <MailButton href={new URL('/privacy', config().shopUrl).href}>How to reach us</MailButton>
    </MailLayout>
  ),
});
