import { factorsMails } from './factors/mails.tsx';
import { sessionsMails } from './sessions/mails.tsx';

/** Every mail about an account. For the worker only: the web process never renders mail. */
export const identityMails = [...factorsMails, ...sessionsMails];
