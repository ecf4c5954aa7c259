import { Text } from 'react-email';
import { z } from 'zod';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, MailLink, styles } from '#lib/mail/layout.tsx';

const input = z.object({
  version: z.number().int(),
  /** The version before it. */
  before: z.number().int().nullable(),
  summary: z.string(),
  material: z.boolean(),
  publishedAt: z.iso.datetime(),
  effectiveAt: z.iso.datetime(),
});
export type RevisedData = z.infer<typeof input>;

const day = (at: string): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const at = (path: string): string => new URL(path, config().shopUrl).href;

/** Whether it takes effect later than it was published. */
const isComing = ({ publishedAt, effectiveAt }: RevisedData): boolean => new Date(effectiveAt) > new Date(publishedAt);

/** When it takes effect, in words. */
const holds = (data: RevisedData): string => {
  const { effectiveAt } = data;
  return isComing(data)
    ? `It takes effect on ${day(effectiveAt)}. Until then the version before it holds.`
    : `It holds since ${day(effectiveAt)}.`;
};

/** To every customer, once for each version. A notice about the contract, not advertising: nobody can unsubscribe from it. */
const revised = mailTemplate({
  name: 'policy.revised',
  input,
  example: {
    version: 2,
    before: 1,
    summary:
      'When we stop a payment because it looks wrong, we now write to you within an hour, and say what you can do.\n\nNothing else has changed.',
    material: true,
    publishedAt: '2026-11-23T12:00:00.000Z',
    effectiveAt: '2026-12-24T00:00:00.000Z',
  },
  everybody: true,
  subject: data =>
    isComing(data)
      ? `Our payment security policy changes on ${day(data.effectiveAt)}`
      : 'Our payment security policy has changed',
  body: data => (
    <MailLayout
      preview={data.summary}
      title={isComing(data) ? 'Our payment security policy is changing.' : 'Our payment security policy has changed.'}
    >
      {data.summary.split(/\n{2,}/).map(part => (
        <Text key={part} style={styles.text}>
          {part}
        </Text>
      ))}
      <Text style={styles.text}>{holds(data)}</Text>
      <MailButton
        href={at(data.before === null ? `/policy/v/${data.version}` : `/policy/diff/${data.before}/${data.version}`)}
      >
        {isComing(data) ? 'See what changes' : 'See what has changed'}
      </MailButton>
      <Text style={{ ...styles.text, marginTop: 24 }}>
        The whole text is{' '}
        <MailLink href={at(`/policy/v/${data.version}`)}>version {data.version} of the policy</MailLink>. It stays
        there, word for word.
      </Text>
      <Text style={styles.small}>
        You need not do anything. We write to everybody who has an account here, or ordered in the last two years,
        whenever this policy changes; this is no advertising. If something in it is unclear or worries you,{' '}
        <MailLink href={at('/support')}>ask us</MailLink>.
      </Text>
    </MailLayout>
  ),
});

export const campaignMails = [revised];
