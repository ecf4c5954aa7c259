import { Text } from 'react-email';
import { z } from 'zod';
import { mailTemplate } from '#lib/mail/index.ts';
import { styles } from '#lib/mail/layout.tsx';
import { letter, letterWithLink, Sheet } from '../mail-parts.tsx';
import { exampleLink, link, NotMe } from '../sessions/mail-parts.tsx';

/** A mail about a change, with the way to say that it was not them. */
const ofChange = (name: string, title: string, says: readonly string[]) =>
  mailTemplate({
    name,
    input: z.object({ link: link.optional() }),
    example: { link: exampleLink },
    subject: () => title.replace(/\.$/, ''),
    body: data => (
      <Sheet title={title} says={says}>
        <Text style={styles.text}>
          If this was you, there is nothing to do. If it was not, end every session at once, and write to us.
        </Text>
        {data.link ? <NotMe link={data.link} /> : null}
      </Sheet>
    ),
  });

/** What is told about changes of what somebody signs in with. */
export const profileMails = [
  letterWithLink({
    name: 'identity.confirm-email',
    purpose: 'change-email',
    path: '/confirm-email',
    subject: 'Confirm your new e-mail address',
    title: 'Is this your address?',
    says: ['It was entered as the new address of an account at Counterproof. Confirm it, and you sign in with it.'],
    press: 'Confirm this address',
    after: 'The link works once, for an hour. If you know nothing of this, do nothing: without it nothing changes.',
  }),
  letter({
    name: 'identity.email-taken',
    subject: 'You have an account here already',
    title: 'You have an account here already.',
    says: [
      'This address was entered as the new address of another account at Counterproof. It belongs to yours, so nothing was changed.',
      'If that was you: sign in with this address, or reset its password if you have forgotten it.',
    ],
  }),
  ofChange('identity.email-change-asked', 'A new address was entered.', [
    'A new e-mail address was entered for your account. As soon as it is confirmed from its own mailbox, you sign in with it and no longer with this one.',
  ]),
  ofChange('identity.email-changed', 'Your address was changed.', [
    'Your account has another e-mail address from now on. This one no longer signs in.',
  ]),
  letter({
    name: 'identity.email-confirmed',
    subject: 'Your new address is in use',
    title: 'Your new address is in use.',
    says: ['From now on you sign in with this address. Sessions in other browsers have ended.'],
  }),
  ofChange('identity.password-changed', 'Your password was changed.', [
    'The new one is in use, and every other session of your account has ended.',
  ]),
];
