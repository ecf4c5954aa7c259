import { sessionsMails } from './sessions/mails.tsx';

/** Every mail about an account. For the worker only: the web process never renders mail. */
export const identityMails = [...sessionsMails];
