import { Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';
import { OPENING, TOPIC_IDS, TOPICS } from './model.ts';
import { replyAddress } from './reply-address.ts';
import { ticketLink } from './ticket-link.ts';

const about = z.object({
  ticketId: z.uuid(),
  number: z.string().regex(/^T-\d{4}-\d{6,12}$/),
  topic: z.enum(TOPIC_IDS),
  /** When it was written; the link is good from then on. */
  at: z.iso.datetime(),
});
type About = z.output<typeof about>;
const example = {
  ticketId: '019ab1c2-0000-7000-8000-0000000a1b2c',
  number: 'T-2026-000042',
  topic: 'order',
  at: '2026-11-23T12:00:00.000Z',
} as const;

/** What ties the mails of one ticket together in a mailbox, and where an answer to them goes. */
const threaded = ({ ticketId, number }: About): Record<string, string> => {
  const thread = `<ticket-${ticketId}@${config().shopUrl.hostname}>`;
  // Where no mail server hands replies on, they go to the support’s own mailbox.
  const { inboundSecret, support } = config().mail;
  return { 'Reply-To': inboundSecret ? replyAddress(number) : support, References: thread, 'In-Reply-To': thread };
};

const paragraphs = (texts: readonly string[]) =>
  texts
    .flatMap(text => text.split(/\n+/))
    .filter(Boolean)
    // The same line may stand there twice: each is known by where it begins.
    .map((text, nth, all) => (
      <Text key={all.slice(0, nth).join('').length} style={{ ...styles.text, marginTop: 16, overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    ));

const letter = <S extends typeof about>(words: {
  name: string;
  input: S;
  example: z.input<S>;
  title: (asked: z.output<S>) => string;
  says: (asked: z.output<S>) => readonly string[];
}) =>
  mailTemplate({
    name: words.name,
    input: words.input,
    example: words.example,
    headers: threaded,
    // The same subject throughout: mailboxes keep them together by it.
    subject: ({ number, topic }) => `[${number}] ${TOPICS[topic].label}`,
    body: asked => (
      <MailLayout preview={words.title(asked)} title={words.title(asked)}>
        <Text style={styles.small}>{`${TOPICS[asked.topic].label} · ${asked.number}`}</Text>
        {paragraphs(words.says(asked))}
        <MailButton href={ticketLink(asked.ticketId, new Date(asked.at))}>See the conversation</MailButton>
        <Text style={styles.small}>
          Answer this mail, or write on the page. Please never send us the number of a card or its security code.
        </Text>
      </MailLayout>
    ),
  });

const DUE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: OPENING.zone });
const due = (iso: string): string => `${DUE.format(new Date(iso))}, ${OPENING.place} time`;

/** What whoever asks us something is told, and what the desk is. */
export const supportMails = [
  letter({
    name: 'support.received',
    input: about.extend({ answerBy: z.iso.datetime().nullable(), stopped: z.boolean() }),
    example: { ...example, answerBy: '2026-11-24T12:00:00.000Z', stopped: false },
    title: () => 'We have your question.',
    says: ({ answerBy, stopped }) => [
      stopped
        ? 'We have stopped the payment: nothing of it is charged or shipped until a person of ours has looked. Please tell your bank as well, and let it replace the card.'
        : '',
      answerBy ? `A person reads it and answers you by ${due(answerBy)}.` : 'A person reads it.',
    ],
  }),
  letter({
    name: 'support.answered',
    input: about.extend({ answer: z.string(), closed: z.boolean() }),
    example: { ...example, answer: 'Your parcel left us this morning.\nIt arrives tomorrow.', closed: true },
    title: () => 'Our answer.',
    says: ({ answer, closed }) => [
      answer,
      closed
        ? 'With this we have closed your question. Answer this mail if something is left, and it is open again.'
        : '',
    ],
  }),
  letter({
    name: 'support.not-kept',
    input: about.extend({ because: z.enum(['card-number', 'empty']) }),
    example: { ...example, because: 'card-number' },
    title: () => 'We did not keep your mail.',
    says: ({ because }) =>
      because === 'card-number'
        ? [
            'Your mail has what looks like the number of a card in it. We did not keep it: nothing of it is stored here. Please send it again without the number.',
            'Nobody of us ever needs your card number. It belongs into the payment field of the checkout and nowhere else: from there it goes straight to Stripe.',
          ]
        : ['We could not read any words in your mail. Please write them as plain text, or on the page.'],
  }),
  mailTemplate({
    name: 'support.at-desk',
    input: about.extend({ answerBy: z.iso.datetime().nullable() }),
    example: { ...example, answerBy: '2026-11-24T12:00:00.000Z' },
    subject: ({ number, topic }) => `${number}: ${TOPICS[topic].label}`,
    headers: () => ({ 'Auto-Submitted': 'auto-generated' }),
    body: ({ ticketId, number, topic, answerBy }) => (
      <MailLayout preview={`${number} waits for an answer`} title="A question waits.">
        {paragraphs([
          `${number}, about: ${TOPICS[topic].label}.`,
          answerBy ? `It is to be answered by ${due(answerBy)}.` : 'It waits for somebody to read it.',
        ])}
        <MailButton href={new URL(`/admin/tickets/${ticketId}`, config().shopUrl).href}>Open it at the desk</MailButton>
      </MailLayout>
    ),
  }),
];
