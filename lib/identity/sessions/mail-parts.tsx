import { z } from 'zod';
import { MailButton } from '#lib/mail/layout.tsx';
import { type IssuedLink, linkTo } from './links.ts';

/** An issued link, as the outbox keeps it. */
export const link = z.object({ id: z.uuid(), expiresAt: z.iso.datetime() });
export const exampleLink = { id: '019aa000-0000-7000-8000-000000000009', expiresAt: '2026-11-29T12:00:00.000Z' };

export const NotMe = ({ link }: { link: IssuedLink }) => (
  <MailButton href={linkTo('not-me', '/not-me', link)}>This was not me</MailButton>
);
