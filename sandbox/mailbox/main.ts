/**
 * The mailbox of the demo and the tests: MailDev, a kept library, on loopback only. What arrives by SMTP is shown
 * on a web page and told by a small REST interface (`GET /email`). What comes for one address it hands on to the shop, as
 * a real mail server would (`hand-on.ts`); it sends nothing else on and asks nothing at its start.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Arrived, handOn } from './hand-on.ts';

type MailDev = new (options: {
  smtp: number;
  web: number;
  ip: string;
  mailDirectory?: string;
  silent: boolean;
}) => { listen: () => Promise<void>; on: (event: 'new', told: (mail: Arrived) => void) => void };

// MailDev is CommonJS without types of its own.
const MailDev = createRequire(import.meta.url)('maildev') as MailDev;
const { MAILBOX_SMTP_PORT = '1025', MAILBOX_WEB_PORT = '8025', MAILBOX_FOLDER } = process.env;
const { MAILBOX_HANDS_ON = '', MAILBOX_SECRET: secret = '' } = process.env;

if (MAILBOX_FOLDER) mkdirSync(MAILBOX_FOLDER, { recursive: true });
const mailbox = new MailDev({
  smtp: Number(MAILBOX_SMTP_PORT),
  web: Number(MAILBOX_WEB_PORT),
  ip: '127.0.0.1',
  mailDirectory: MAILBOX_FOLDER,
  silent: true,
});
const [address, url] = MAILBOX_HANDS_ON.split(' ');
// What lies there from an earlier start was handed on then; MailDev tells of it again, as read.
if (address && url)
  mailbox.on('new', mail => {
    if (!mail.read) void handOn({ address, url, secret }, mail);
  });
// Made is not started: the web page answers by itself, but nothing is received before this.
await mailbox.listen();
