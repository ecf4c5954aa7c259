import { Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, MailRule, styles } from '#lib/mail/layout.tsx';
import { mailCodeOf } from './mail-code.ts';
import type { FactorNews } from './tell.ts';

type Words = { title: string; says: string; next: string };

const WAS_IT_YOU =
  'If it was you, there is nothing to do. If it was not, open your account, remove what you do not know, and change your password.';

/** What happened to a second factor, by its kind. */
const NEWS: Record<FactorNews, Words> = {
  'passkey-added': {
    title: 'A passkey was added.',
    says: 'It can sign in to your account from now on.',
    next: WAS_IT_YOU,
  },
  'passkey-removed': {
    title: 'A passkey was removed.',
    says: 'It cannot sign in to your account any more. Every other session has ended.',
    next: WAS_IT_YOU,
  },
  'app-added': {
    title: 'An authenticator app was set up.',
    says: 'After your password, we ask for a code of it from now on.',
    next: WAS_IT_YOU,
  },
  'app-removed': {
    title: 'The authenticator app was removed.',
    says: 'Its codes are not taken any more. Every other session has ended.',
    next: WAS_IT_YOU,
  },
  'codes-made': {
    title: 'New recovery codes were made.',
    says: 'The ones that you had before are void.',
    next: WAS_IT_YOU,
  },
  'codes-few': {
    title: 'Few recovery codes are left.',
    says: 'You have used most of your recovery codes. Make ten new ones while you can still sign in.',
    next: 'If you did not use one just now, somebody else did: make new ones and change your password at once.',
  },
  'codes-locked': {
    title: 'Ten wrong codes in a row.',
    says: 'Somebody entered ten wrong codes for your account. No code is taken for half an hour; a passkey is.',
    next: 'If it was not you, somebody knows your password: change it.',
  },
  'passkey-copied': {
    title: 'A passkey was refused.',
    says: 'It signed as if there were two of it, which happens when somebody has made a copy. It was not let in.',
    next: 'Remove that passkey from your account and make a new one.',
  },
};

const KINDS = Object.keys(NEWS) as [FactorNews, ...FactorNews[]];
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const text = (says: string) => <Text style={styles.text}>{says}</Text>;

/** What an account's owner is told about their second factors, and the codes that stand for one. */
export const factorsMails = [
  mailTemplate({
    name: 'identity.factor-news',
    input: z.object({ kind: z.enum(KINDS), name: z.string(), what: z.string().nullable(), at: z.iso.datetime() }),
    example: { kind: 'passkey-added', name: 'Ada', what: 'Phone', at: '2026-11-22T12:00:00.000Z' },
    subject: ({ kind }) => NEWS[kind].title.replace(/\.$/, ''),
    body: ({ kind, what, at }) => (
      <MailLayout preview={NEWS[kind].says} title={NEWS[kind].title}>
        {text(NEWS[kind].says)}
        <MailRule />
        <Text style={styles.small}>{[what, `${WHEN.format(new Date(at))} UTC`].filter(Boolean).join(' · ')}</Text>
        <MailRule />
        {text(NEWS[kind].next)}
        <MailButton href={new URL('/account/security', config().shopUrl).href}>Look at your account</MailButton>
      </MailLayout>
    ),
  }),
  mailTemplate({
    name: 'identity.mail-code',
    input: z.object({ id: z.uuid(), name: z.string() }),
    example: { id: '019aa000-0000-7000-8000-000000000009', name: 'Ada' },
    subject: () => 'Your code for Counterproof',
    body: ({ id }) => (
      <MailLayout preview="It works once, for ten minutes." title="Your code">
        {text('Enter it on the page that asked for it. It works once, for ten minutes, and only in that browser.')}
        <Text style={{ ...styles.text, ...styles.amount, fontSize: 32, lineHeight: '40px', letterSpacing: 4 }}>
          {mailCodeOf(id)}
        </Text>
        {text('Nobody at Counterproof ever asks you for it. If you did not ask for a code, change your password.')}
      </MailLayout>
    ),
  }),
];
