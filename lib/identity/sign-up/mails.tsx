import { config } from '#lib/config/index.ts';
import { MailButton } from '#lib/mail/layout.tsx';
import { letter, letterWithLink } from '../mail-parts.tsx';

const page = (path: string) => new URL(path, config().shopUrl).href;
const Press = ({ to, children }: { to: string; children: string }) => (
  <MailButton href={page(to)}>{children}</MailButton>
);

/** What answers a sign-up. */
export const signUpMails = [
  letterWithLink({
    name: 'identity.verify-email',
    purpose: 'verify-email',
    path: '/verify-email',
    subject: 'Confirm your e-mail for Counterproof',
    title: 'One step, and the account is yours.',
    says: [
      'Somebody, we think you, asked for an account at Counterproof with this address. Confirm that it is yours and choose a password.',
    ],
    press: 'Confirm and choose a password',
    after:
      'The link works once, for a day. If you did not ask for it, do nothing: without it there is no account, and we keep nothing.',
  }),
  letter({
    name: 'identity.already-registered',
    subject: 'You have an account at Counterproof already',
    title: 'You have an account already.',
    says: [
      'Somebody, we think you, asked for an account with this address. It has one, so nothing was changed: just sign in.',
      'If you forgot the password, choose "Forgot your password?" on that page. If it was not you who asked, you need not do anything.',
    ],
    below: <Press to="/sign-in">Sign in</Press>,
  }),
  letter({
    name: 'identity.welcome',
    subject: 'Your account at Counterproof is ready',
    title: 'Your account is ready.',
    says: [
      'Orders that you placed with this address before are in it from now on, and your cart is the same on every device that you sign in with.',
      'A password can be lost to somebody. A passkey, the fingerprint or the face that unlocks your phone, cannot: add one on the page below. It takes half a minute.',
    ],
    below: <Press to="/account/security">Add a passkey</Press>,
  }),
];
