import { Link, Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { unsubscribeLinks } from '#lib/consent/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { INK, MailButton, MailLayout, MailRule, styles } from '#lib/mail/layout.tsx';

const newsData = z.object({
  subjectId: z.uuid(),
  at: z.iso.datetime(),
  prints: z.array(z.object({ title: z.string(), slug: z.string(), artist: z.string() })).min(1),
});
export type NewsData = z.infer<typeof newsData>;

const linksOf = ({ subjectId, at }: NewsData) => unsubscribeLinks(subjectId, new Date(at));
const howMany = ({ prints }: NewsData) => (prints.length === 1 ? 'A new edition' : `${prints.length} new editions`);

/** What appeared last week, for those who wanted to know. No pictures that would tell when it is opened. */
export const newsMail = mailTemplate({
  name: 'privacy.news',
  input: newsData,
  example: {
    subjectId: '019aa000-0000-7000-8000-000000000001',
    at: '2026-11-23T09:00:00.000Z',
    prints: [{ title: 'Tide Table', slug: 'tide-table', artist: 'Tomás Quill' }],
  },
  subject: news => `${howMany(news)} at Counterproof`,
  headers: news => ({
    'List-Unsubscribe': `<${linksOf(news).oneClick}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
  body: news => (
    <MailLayout preview={`${howMany(news)}: ${news.prints[0]?.title ?? ''}`} title={`${howMany(news)}.`}>
      {news.prints.map(({ title, slug, artist }) => (
        <Text key={slug} style={styles.text}>
          <Link href={new URL(`/prints/${slug}`, config().shopUrl).href} style={{ color: INK }}>
            {title}
          </Link>
          {`, ${artist}`}
        </Text>
      ))}
      <MailButton href={new URL('/prints', config().shopUrl).href}>See the prints</MailButton>
      <MailRule />
      <Text style={styles.small}>
        You get this because you agreed to it, at most once a week.{' '}
        <Link href={linksOf(news).page} style={{ color: INK }}>
          No more of it
        </Link>
        .
      </Text>
    </MailLayout>
  ),
});
