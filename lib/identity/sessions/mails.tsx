import { Text } from 'react-email';
import { z } from 'zod';
import { mailTemplate } from '#lib/mail/index.ts';
import { MailRule, styles } from '#lib/mail/layout.tsx';
import { letter, Sheet } from '../mail-parts.tsx';
import { exampleLink, link, NotMe } from './mail-parts.tsx';

const signIn = z.object({
  at: z.iso.datetime(),
  deviceName: z.string(),
  network: z.string(),
  because: z.string().nullable(),
  link,
});
type SignIn = z.output<typeof signIn>;

const example = {
  at: '2026-11-22T12:00:00.000Z',
  deviceName: 'Firefox on Windows',
  network: '203.0.113.0/24',
  because: 'This browser and this network are both new to your account.',
  link: exampleLink,
};

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const moment = (iso: string) => `${WHEN.format(new Date(iso))} UTC`;

const Where = ({ at, deviceName, network }: SignIn) => (
  <>
    <MailRule />
    <Text style={styles.small}>{moment(at)}</Text>
    <Text style={styles.small}>{deviceName}</Text>
    <Text style={styles.small}>{`Network ${network}`}</Text>
    <MailRule />
  </>
);

/** What an account's owner is told about sign-ins. */
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
        <NotMe link={data.link} />
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
        <NotMe link={data.link} />
      </Sheet>
    ),
  }),
  letter({
    name: 'identity.sessions-ended',
    subject: 'Every session has ended',
    title: 'Every session has ended.',
    says: [
      'You told us that a sign-in was not you. Nobody is signed in to your account any more.',
      'Please choose a new password before you sign in again. Your second factors, saved cards and orders are as they were.',
    ],
  }),
];
