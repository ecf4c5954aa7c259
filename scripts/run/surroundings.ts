import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, type Child, startChild, stopChild } from './children.ts';
import { freePort } from './ports.ts';

/** What the store is told about the world outside it, and how to end that world. */
export type Surroundings = { environment: Record<string, string>; children: Child[]; stop: () => Promise<void> };

export type Places = {
  /** Where logs, the sandbox's state and the mails are kept; a folder of its own that is removed when left out. */
  folder?: string;
  stripePort?: number;
  smtpPort?: number;
  mailboxPort?: number;
  /** The shop's own address; the sandbox sends its webhooks there. */
  shopUrl?: string;
  webhookSecret?: string;
  /** False when the environment holds real Stripe keys. */
  stripe?: boolean;
  /** Told of each child as it starts. */
  started?: (child: Child) => void;
};

/** Keys of the shape that Stripe's test keys have. They open nothing but the sandbox. */
const TEST_KEYS = { secret: 'sk_test_counterproof_sandbox', publishable: 'pk_test_counterproof_sandbox' };

/** Starts the Stripe sandbox and the mailbox on loopback and answers once both do. */
export async function startSurroundings(root: string, places: Places = {}): Promise<Surroundings> {
  const folder = places.folder ?? mkdtempSync(join(tmpdir(), 'counterproof-'));
  mkdirSync(folder, { recursive: true });
  const children: Child[] = [];
  const stop = async () => {
    for (const child of children.toReversed()) await stopChild(child);
    if (!places.folder) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const mailbox = await startMailbox(root, folder, places, children);
    const stripe = places.stripe === false ? {} : await startStripe(root, folder, places, children);
    return { environment: { ...mailbox, ...stripe }, children, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What comes for it, with or without a mark after a plus, is handed on to the shop as a mail server would. */
const SUPPORT = 'support@counterproof.test';

async function startMailbox(root: string, folder: string, places: Places, children: Child[]) {
  const smtp = places.smtpPort ?? (await freePort());
  const web = places.mailboxPort ?? (await freePort());
  const inboundSecret = randomBytes(24).toString('base64url');
  const child = startChild({
    name: 'mailbox',
    args: ['--import', 'tsx', 'sandbox/mailbox/main.ts'],
    env: {
      MAILBOX_SMTP_PORT: String(smtp),
      MAILBOX_WEB_PORT: String(web),
      MAILBOX_FOLDER: join(folder, 'mails'),
      MAILBOX_HANDS_ON: places.shopUrl ? `${SUPPORT} ${places.shopUrl}/api/mail` : '',
      MAILBOX_SECRET: inboundSecret,
    },
    cwd: root,
    log: join(folder, 'logs/mailbox.log'),
  });
  children.push(child);
  places.started?.(child);
  await answers(`http://127.0.0.1:${web}/email`, child);
  return {
    SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    MAIL_FROM: 'Counterproof <shop@counterproof.test>',
    SUPPORT_EMAIL: SUPPORT,
    INBOUND_MAIL_SECRET: inboundSecret,
    MAILBOX_URL: `http://127.0.0.1:${web}`,
  };
}

async function startStripe(root: string, folder: string, places: Places, children: Child[]) {
  const port = places.stripePort ?? (await freePort());
  const webhookSecret = places.webhookSecret ?? 'whsec_counterproofsandbox';
  const child = startChild({
    name: 'Stripe sandbox',
    args: ['--import', 'tsx', 'sandbox/stripe/main.ts'],
    env: {
      SANDBOX_PORT: String(port),
      SANDBOX_STATE: join(folder, 'stripe.json'),
      SANDBOX_WEBHOOK_URL: `${places.shopUrl ?? 'http://localhost:9'}/api/stripe/webhook`,
      SANDBOX_WEBHOOK_SECRET: webhookSecret,
      SANDBOX_SECRET_KEY: TEST_KEYS.secret,
      SANDBOX_PUBLISHABLE_KEY: TEST_KEYS.publishable,
    },
    cwd: root,
    log: join(folder, 'logs/stripe-sandbox.log'),
  });
  children.push(child);
  places.started?.(child);
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return {
    STRIPE_API_URL: url,
    STRIPE_JS_URL: url,
    STRIPE_SECRET_KEY: TEST_KEYS.secret,
    STRIPE_PUBLISHABLE_KEY: TEST_KEYS.publishable,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
  };
}
