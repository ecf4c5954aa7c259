import { createContext } from 'react';

/** Something that every mail to a recipient has to tell for a while, below all else: a sentence and a link. */
export type Footer = { says: string; href: string; press: string };

/** Finds the footer of mails to somebody; null for nearly everybody. */
export type MailFooter = (recipient: string, now: Date) => Promise<Footer | null>;

/** The footer of the mail that is being written, if it has one. */
export const FooterOfMail = createContext<Footer | null>(null);
