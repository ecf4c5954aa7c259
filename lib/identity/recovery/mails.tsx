import { letter, letterWithLink } from '../mail-parts.tsx';

/** What answers whoever has lost a password or a factor. */
export const recoveryMails = [
  letterWithLink({
    name: 'identity.reset-password',
    purpose: 'reset-password',
    path: '/reset-password',
    subject: 'Choose a new password for Counterproof',
    title: 'Choose a new password.',
    says: [
      'Somebody, we think you, asked for it. The link works once, for 30 minutes, and every session of your account ends when it is used.',
      'If you have a second factor, you are asked for it as ever: this link does not stand for it.',
    ],
    press: 'Choose a new password',
    after:
      'If it was not you, do nothing: your password stays as it is. Nobody but the reader of this mailbox has the link.',
  }),
  letterWithLink({
    name: 'identity.recovery',
    purpose: 'recovery',
    path: '/recover',
    subject: 'A way back into your account was asked for',
    title: 'The first of two proofs.',
    says: [
      'Somebody, we think you, has lost what they sign in with. This link is one proof. The other is one of your recovery codes, or a code of your authenticator app: have it at hand.',
      'For a day after that, refunds and changes of your e-mail wait, and we write to you again.',
    ],
    press: 'Go on with the second proof',
    after:
      'The link works once, for 30 minutes. If it was not you, do nothing: without the second proof nobody gets in. If it happens again, answer this mail.',
  }),
  letter({
    name: 'identity.recovered',
    subject: 'Your account was recovered',
    title: 'Your account was recovered.',
    says: [
      'Somebody who reads this mailbox and has one of your codes has set a new password. Every other session has ended.',
      'If it was you: remove what you lost, and add a new factor, under "Security" in your account. Refunds and changes of your e-mail wait for a day.',
      'If it was not you, answer this mail at once: a person reads it, and the day is there for that.',
    ],
  }),
];
