import type { ReactNode } from 'react';
import { Text } from 'react-email';
import { z } from 'zod';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailButton, MailLayout, MailRule, styles } from '#lib/mail/layout.tsx';
import { linkTo } from './links.ts';

const link = z.object({ id: z.uuid(), expiresAt: z.iso.datetime() });
const signIn = z.object({
  at: z.iso.datetime(),
  deviceName: z.string(),
  network: z.string(),
  because: z.string().nullable(),
  link,
});
type SignIn = z.output<typeof signIn>;

const exampleLink = { id: '019aa000-0000-7000-8000-000000000009', expiresAt: '2026-11-29T12:00:00.000Z' };
const example = {
  at: '2026-11-22T12:00:00.000Z',
  deviceName: 'Firefox on Windows',
  network: '203.0.113.0/24',
  because: 'This browser and this network are both new to your account.',
  link: exampleLink,
};

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
export const moment = (iso: string) => `${WHEN.format(new Date(iso))} UTC`;

const Sheet = ({ title, says, children }: { title: string; says: readonly string[]; children?: ReactNode }) => (
  <MailLayout preview={says[0] ?? title} title={title}>
    {says.map(paragraph => (
      <Text key={paragraph} style={styles.text}>
        {paragraph}
      </Text>
    ))}
    {children}
  </MailLayout>
);

const Where = ({ at, deviceName, network }: SignIn) => (
  <>
    <MailRule />
    <Text style={styles.small}>{moment(at)}</Text>
    <Text style={styles.small}>{deviceName}</Text>
    <Text style={styles.small}>{`Network ${network}`}</Text>
    <MailRule />
  </>
);

const NotMe = ({ data }: { data: SignIn }) => (
  <MailButton href={linkTo('not-me', '/not-me', data.link)}>This was not me</MailButton>
);

const plain = (name: string, title: string, says: readonly string[]) =>
  mailTemplate({
    name,
    input: z.object({}),
    example: {},
    subject: () => title.replace(/\.$/, ''),
    body: () => <Sheet title={title} says={says} />,
  });

const ASK_US = 'If this was not you, answer this mail at once: a person reads it.';

/** What an account's owner is told about sign-ins and about changes of what they sign in with. */
export const sessionsMails = [
  mailTemplate({
    name: 'identity.sign-in-questioned',
    input: signIn,
    example,
    subject: () => 'Was this you? A sign-in to Counterproof waits for a proof',
    body: data => (
      <Sheet
        title="Was this you?"
        says={[
          'Somebody entered your password. We stopped there and asked for a further proof, because something looked unusual.',
          data.because ?? '',
        ]}
      >
        <Where {...data} />
        <Text style={styles.text}>
          If it was you, go on where you were and give the proof. If it was not, press the button: every session ends,
          and your password alone opens nothing until you have changed it.
        </Text>
        <NotMe data={data} />
      </Sheet>
    ),
  }),
  mailTemplate({
    name: 'identity.new-device',
    input: signIn,
    example: { ...example, because: null },
    subject: data => `New sign-in with ${data.deviceName}`,
    body: data => (
      <Sheet
        title="A new browser signed in."
        says={['Your account was opened with a browser that it did not know yet.']}
      >
        <Where {...data} />
        <Text style={styles.text}>
          If it was you, there is nothing to do. If it was not, press the button: every session ends at once.
        </Text>
        <NotMe data={data} />
      </Sheet>
    ),
  }),
  plain('identity.sessions-ended', 'Every session has ended.', [
    'You told us that a sign-in was not you. Nobody is signed in to your account any more.',
    'Please choose a new password before you sign in again. Your second factors, saved cards and orders are as they were.',
  ]),
  mailTemplate({
    name: 'identity.confirm-email',
    input: z.object({ link }),
    example: { link: exampleLink },
    subject: () => 'Confirm your new e-mail address',
    body: data => (
      <Sheet
        title="Is this your address?"
        says={['It was entered as the new address of an account at Counterproof. Confirm it, and you sign in with it.']}
      >
        <MailButton href={linkTo('change-email', '/confirm-email', data.link)}>Confirm this address</MailButton>
        <Text style={{ ...styles.small, marginTop: 20 }}>
          The link works once, for an hour. If you know nothing of this, do nothing: without it nothing changes.
        </Text>
      </Sheet>
    ),
  }),
  plain('identity.email-taken', 'You have an account here already.', [
    'This address was entered as the new address of another account at Counterproof. It belongs to yours, so nothing was changed.',
    'If that was you: sign in with this address, or reset its password if you have forgotten it.',
  ]),
  plain('identity.email-change-asked', 'A new address was entered.', [
    'A new e-mail address was entered for your account. As soon as it is confirmed from its own mailbox, you sign in with it and no longer with this one.',
    ASK_US,
  ]),
  mailTemplate({
    name: 'identity.email-changed',
    input: z.object({ old: z.boolean() }),
    example: { old: true },
    subject: () => 'The e-mail address of your account was changed',
    body: ({ old }) => (
      <Sheet
        title="Your address was changed."
        says={[
          old
            ? 'Your account has another e-mail address from now on. This one no longer signs in.'
            : 'From now on you sign in with this address. Every other session has ended.',
          ASK_US,
        ]}
      />
    ),
  }),
  plain('identity.password-changed', 'Your password was changed.', [
    'The new one is in use, and every other session of your account has ended.',
    ASK_US,
  ]),
];
