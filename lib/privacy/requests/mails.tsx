import type { ReactNode } from 'react';
import { Link, Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { INK, MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';
import { HOME_AUTHORITY } from './authorities.ts';
import {
  EXTENSION_REASONS,
  type ExtensionReason,
  REFUSAL_REASONS,
  REQUEST_KINDS,
  type RefusalReason,
  type RequestKind,
  referenceOf,
} from './model.ts';

const keysOf = <T extends string>(table: Record<T, string>) => z.enum(Object.keys(table) as [T, ...T[]]);
const about = z.object({
  requestId: z.uuid(),
  kind: keysOf<RequestKind>(REQUEST_KINDS),
  channel: z.enum(['account', 'guest']),
  dueAt: z.iso.datetime(),
});
type About = z.output<typeof about>;

const example = {
  requestId: '019ab1c2-0000-7000-8000-0000000a1b2c',
  kind: 'correction',
  channel: 'account',
  dueAt: '2026-12-22T12:00:00.000Z',
} as const;
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const day = (iso: string) => DAY.format(new Date(iso));

/** The sheet of all of them: what it is about, what is said, and where it stands. */
const letter = <S extends typeof about>(words: {
  name: string;
  input: S;
  example: z.input<S>;
  subject: (asked: z.output<S>) => string;
  title: string;
  says: (asked: z.output<S>) => readonly string[];
  end?: ReactNode;
}) =>
  mailTemplate({
    name: words.name,
    input: words.input,
    example: words.example,
    subject: words.subject,
    body: asked => (
      <MailLayout preview={words.subject(asked)} title={words.title}>
        <Text style={styles.small}>{`${REQUEST_KINDS[asked.kind]} · ${referenceOf(asked.requestId)}`}</Text>
        {words
          .says(asked)
          .flatMap(paragraphs)
          .map(text => (
            <Text key={text} style={{ ...styles.text, marginTop: 16 }}>
              {text}
            </Text>
          ))}
        {words.end}
        <MailButton href={standsAt(asked)}>See where it stands</MailButton>
      </MailLayout>
    ),
  });

const paragraphs = (text: string): string[] => text.split(/\n+/).filter(Boolean);
const standsAt = ({ channel }: About): string =>
  new URL(channel === 'account' ? '/account/privacy/requests' : '/your-data', config().shopUrl).href;

const Complain = () => (
  <Text style={styles.text}>
    If you think that we are wrong, answer this mail, or complain to the data protection authority of where you live.
    Ours is{' '}
    <Link href={HOME_AUTHORITY.href} style={{ color: INK }}>
      {HOME_AUTHORITY.name}
    </Link>
    . You may also go to court.
  </Text>
);

/** What whoever asks about their data is told. */
export const requestsMails = [
  letter({
    name: 'privacy.request-received',
    input: about.extend({ note: z.string().optional() }),
    example: { ...example, note: 'Until then nothing is learned from your payments.' },
    subject: () => 'We have your request',
    title: 'We have your request.',
    says: ({ dueAt, note }) => [
      `A person reads it and answers you by ${day(dueAt)} at the latest. Should we need longer, we tell you before that day, and why.`,
      note ?? '',
    ],
  }),
  letter({
    name: 'privacy.request-answered',
    input: about.extend({ answer: z.string() }),
    example: { ...example, answer: 'Your name is now spelt as you told us.\nThank you for telling us.' },
    subject: () => 'Our answer to your request',
    title: 'Our answer.',
    says: ({ answer }) => [answer],
    end: <Complain />,
  }),
  letter({
    name: 'privacy.request-extended',
    input: about.extend({ because: keysOf<ExtensionReason>(EXTENSION_REASONS), until: z.iso.datetime() }),
    example: { ...example, because: 'complexity', until: '2027-02-22T12:00:00.000Z' },
    subject: () => 'Your request takes us longer',
    title: 'It takes us longer.',
    says: ({ because, until }) => [
      `${EXTENSION_REASONS[because]} We answer you by ${day(until)} at the latest. The law gives us up to two months more than the first one for this, and asks us to tell you why (GDPR 12(3)).`,
    ],
    end: <Complain />,
  }),
  letter({
    name: 'privacy.request-refused',
    input: about.extend({ because: keysOf<RefusalReason>(REFUSAL_REASONS), answer: z.string().nullable() }),
    example: { ...example, because: 'compelling-grounds', answer: 'Without the checks stolen cards would be charged.' },
    subject: () => 'We do not do what you asked, and why',
    title: 'We do not do this, and why.',
    says: ({ because, answer }) => [REFUSAL_REASONS[because], answer ?? ''],
    end: <Complain />,
  }),
];
