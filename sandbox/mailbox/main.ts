/**
 * The mailbox of the demo and the tests: MailDev, a kept library, on loopback only. What arrives by SMTP is shown
 * on a web page and told by a small REST interface (`GET /email`). It sends nothing on and asks nothing at its start.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

type MailDev = new (options: {
  smtp: number;
  web: number;
  ip: string;
  mailDirectory?: string;
  silent: boolean;
}) => { listen: () => Promise<void> };

// MailDev is CommonJS without types of its own.
const MailDev = createRequire(import.meta.url)('maildev') as MailDev;
const { MAILBOX_SMTP_PORT = '1025', MAILBOX_WEB_PORT = '8025', MAILBOX_FOLDER } = process.env;

if (MAILBOX_FOLDER) mkdirSync(MAILBOX_FOLDER, { recursive: true });
const mailbox = new MailDev({
  smtp: Number(MAILBOX_SMTP_PORT),
  web: Number(MAILBOX_WEB_PORT),
  ip: '127.0.0.1',
  mailDirectory: MAILBOX_FOLDER,
  silent: true,
});
// Made is not started: the web page answers by itself, but nothing is received before this.
await mailbox.listen();
