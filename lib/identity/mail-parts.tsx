import type { ReactNode } from 'react';
import { Text } from 'react-email';
import { z } from 'zod';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';
import type { TokenPurpose } from './schema.ts';
import { linkTo } from './sessions/links.ts';

type Words = {
  name: string;
  subject: string;
  title: string;
  /** One paragraph each. */
  says: readonly string[];
  /** What comes after the words, and what after the button. */
  below?: ReactNode;
  after?: string;
};

/** A mail of words alone. */
export const letter = (words: Words) =>
  mailTemplate({
    name: words.name,
    input: z.object({}),
    example: {},
    subject: () => words.subject,
    body: () => <Sheet {...words}>{words.below}</Sheet>,
  });

/** A mail whose one button is a link that works once. The outbox keeps the link's id; the link is signed when it is written. */
export const letterWithLink = (words: Words & { purpose: TokenPurpose; path: string; press: string }) =>
  mailTemplate({
    name: words.name,
    input: z.object({ link: z.object({ id: z.uuid(), expiresAt: z.iso.datetime() }) }),
    example: { link: { id: '019aa000-0000-7000-8000-000000000009', expiresAt: '2026-11-29T12:00:00.000Z' } },
    subject: () => words.subject,
    body: ({ link }) => (
      <Sheet {...words}>
        <MailButton href={linkTo(words.purpose, words.path, link)}>{words.press}</MailButton>
      </Sheet>
    ),
  });

type SheetProps = Pick<Words, 'title' | 'says' | 'after'> & { children?: ReactNode };

/** What mails about an account are written on. */
export const Sheet = ({ title, says, after, children }: SheetProps) => (
  <MailLayout preview={says[0] ?? title} title={title}>
    {says.map(paragraph => (
      <Text key={paragraph} style={styles.text}>
        {paragraph}
      </Text>
    ))}
    {children}
    {after ? <Text style={{ ...styles.small, marginTop: 20 }}>{after}</Text> : null}
  </MailLayout>
);
