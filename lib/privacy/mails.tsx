import { Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';
import { breachMail } from './breaches/mails.tsx';
import { eraseMails } from './erase/mails.tsx';
import { guestsMails } from './guests/mails.tsx';
import { newsMail } from './news/mails.tsx';
import { requestsMails } from './requests/mails.tsx';

export { keepFooter } from './erase/mails.tsx';

const letter = (name: string, subject: string, title: string, says: readonly string[], press: string) =>
  mailTemplate({
    name,
    input: z.object({}),
    example: {},
    subject: () => subject,
    body: () => (
      <MailLayout preview={says[0] ?? title} title={title}>
        {says.map(sentence => (
          <Text key={sentence} style={styles.text}>
            {sentence}
          </Text>
        ))}
        <MailButton href={new URL('/account/privacy', config().shopUrl).href}>{press}</MailButton>
      </MailLayout>
    ),
  });

/** Mails about what somebody asked of their own data. For the worker only. */
export const privacyMails = [
  newsMail,
  ...eraseMails,
  breachMail,
  ...requestsMails,
  ...guestsMails,
  letter(
    'privacy.export-asked',
    'You asked for a copy of your data',
    'A copy of your data was asked for.',
    [
      'Somebody who is signed in to your account, and has proved to be you, asked for a copy of everything that we keep about you. We are writing it now.',
      'It can be taken only by the browser that asked. If that was not you, sign out everywhere at once and write to us: until then nobody else can do more with it.',
    ],
    'See your data',
  ),
  letter(
    'privacy.export-ready',
    'Your copy is ready',
    'Your copy is ready.',
    [
      'Everything that we keep about you, to read and for programs, is ready in the browser in which you asked for it. It can be taken three times within three days; after that it is destroyed.',
      'This mail has no link to it on purpose, so that nobody gets it who only reads your mails.',
    ],
    'Take your copy',
  ),
  letter(
    'privacy.export-failed',
    'Your copy could not be written',
    'Your copy could not be written.',
    [
      'We tried several times to write the copy of your data that you asked for, and failed. That is our fault, and we look into it. You have a right to it all the same.',
      'Please ask for it once more. If it fails again, write to us with the id that your data page shows.',
    ],
    'Ask for another copy',
  ),
];
