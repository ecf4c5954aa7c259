import { Text } from 'react-email';
import { z } from 'zod';
import { ROLE_WORDS, STAFF_ROLES } from '#lib/access/index.ts';
import { config } from '#lib/config/index.ts';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, styles } from '#lib/mail/layout.tsx';
import { linkTo } from '../sessions/links.ts';

const link = z.object({ id: z.uuid(), expiresAt: z.iso.datetime() });
const invitation = z.object({ name: z.string(), roles: z.array(z.enum(STAFF_ROLES)), link });
const notice = z.object({
  name: z.string(),
  title: z.string(),
  says: z.array(z.string()),
  button: z.object({ label: z.string(), path: z.string().startsWith('/') }),
});

const Paragraphs = ({ says }: { says: readonly string[] }) =>
  says.map(sentence => (
    <Text key={sentence} style={styles.text}>
      {sentence}
    </Text>
  ));

/** Mails to those who work here. For the worker only. */
export const staffMails = [
  mailTemplate({
    name: 'staff.invitation',
    input: invitation,
    example: {
      name: 'Noor Haddad',
      roles: ['access_admin'],
      link: { id: '019aa000-0000-7000-8000-000000000003', expiresAt: '2026-11-25T12:00:00.000Z' },
    },
    subject: () => 'You are invited to work at Counterproof',
    body: ({ name, roles, link: issued }) => (
      <MailLayout preview="Choose a password, and you are in." title={`Welcome, ${name}.`}>
        <Paragraphs
          says={[
            `You are invited to the staff of Counterproof as ${roles.map(role => ROLE_WORDS[role].label.toLowerCase()).join(' and ')}.`,
            'Choose a password, then add a passkey, take the security training and read the policy. That takes about an hour, and then your role is yours.',
          ]}
        />
        <MailButton href={linkTo('invitation', '/welcome', issued)}>Accept the invitation</MailButton>
        <Text style={{ ...styles.small, marginTop: 20 }}>
          The link works once, for three days, and is meant for you alone. If you did not expect it, you need not do
          anything.
        </Text>
      </MailLayout>
    ),
  }),
  mailTemplate({
    name: 'staff.notice',
    input: notice,
    example: {
      name: 'Grace Hollis',
      title: 'Your security training ends in 7 days',
      says: ['Phishing, Card data', 'Without it your role waits until you have taken it.'],
      button: { label: 'Take the training', path: '/admin/training' },
    },
    subject: ({ title }) => title,
    body: ({ name, title, says, button }) => (
      <MailLayout preview={says[0] ?? title} title={title}>
        <Text style={styles.text}>{`Dear ${name},`}</Text>
        <Paragraphs says={says} />
        <MailButton href={new URL(button.path, config().shopUrl).href}>{button.label}</MailButton>
      </MailLayout>
    ),
  }),
];
