import type { ReactNode } from 'react';
import { Text } from 'react-email';
import { z } from 'zod';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';
import { type IssuedLink, linkTo } from './links.ts';

/** An issued link, as the outbox keeps it. */
export const link = z.object({ id: z.uuid(), expiresAt: z.iso.datetime() });
export const exampleLink = { id: '019aa000-0000-7000-8000-000000000009', expiresAt: '2026-11-29T12:00:00.000Z' };

/** A mail of a few sentences. */
export const Sheet = ({ title, says, children }: { title: string; says: readonly string[]; children?: ReactNode }) => (
  <MailLayout preview={says[0] ?? title} title={title}>
    {says.map(paragraph => (
      <Text key={paragraph} style={styles.text}>
        {paragraph}
      </Text>
    ))}
    {children}
  </MailLayout>
);

export const NotMe = ({ link }: { link: IssuedLink }) => (
  <MailButton href={linkTo('not-me', '/not-me', link)}>This was not me</MailButton>
);

/** A mail that says the same to everybody. */
export const plain = (name: string, title: string, says: readonly string[]) =>
  mailTemplate({
    name,
    input: z.object({}),
    example: {},
    subject: () => title.replace(/\.$/, ''),
    body: () => <Sheet title={title} says={says} />,
  });
