import { factorsMails } from './factors/mails.tsx';
import { profileMails } from './profile/mails.tsx';
import { recoveryMails } from './recovery/mails.tsx';
import { sessionsMails } from './sessions/mails.tsx';
import { signUpMails } from './sign-up/mails.tsx';
import { staffMails } from './staff/mails.tsx';

/** Every mail about an account. For the worker only: the web process never renders mail. */
export const identityMails = [
  ...factorsMails,
  ...recoveryMails,
  ...profileMails,
  ...sessionsMails,
  ...signUpMails,
  ...staffMails,
];
