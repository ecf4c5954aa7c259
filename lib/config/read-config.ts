import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ }).transform(text => new URL(text));
const secretList = z.string().transform((text, context) => {
  const secrets = text.split(',').map(part => part.trim());
  if (secrets.some(secret => !/^whsec_\w{8,}$/.test(secret))) {
    context.addIssue({ code: 'custom', message: 'must hold one or more whsec_… secrets, separated by commas' });
  }
  return secrets;
});

const list = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** A raw Ed25519 key: 32 bytes, as `openssl rand -base64 32` prints them. */
const rawKey = z.string().transform((text, context) => {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) context.addIssue({ code: 'custom', message: 'must be 32 bytes in base64' });
  return key;
});

/** Countries of addresses, as they come with the shop (public domain; ip-location-db). */
const COUNTRIES = 'node_modules/@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';

const shape = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  SHOP_URL: address.default(new URL('http://localhost:3000')),
  APP_SECRET: z.string().min(32, 'must have at least 32 characters'),
  APP_FORMER_SECRETS: z
    .string()
    .default('')
    .transform(list)
    .pipe(z.array(z.string().min(32, 'must each have at least 32 characters'))),
  APP_FORMER_LINKS_UNTIL: z.iso.date('must be a day, such as 2027-03-31').optional(),
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_(test|live)_\w+$/, 'must be a Stripe secret or restricted key'),
  STRIPE_PUBLISHABLE_KEY: z.string().regex(/^pk_(test|live)_\w+$/, 'must be a Stripe publishable key'),
  STRIPE_WEBHOOK_SECRET: secretList,
  STRIPE_API_URL: address.default(new URL('https://api.stripe.com')),
  STRIPE_JS_URL: address.default(new URL('https://js.stripe.com')),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address'),
  MAIL_FROM: z.string().default('Counterproof <shop@counterproof.test>'),
  CONTROLLER: z.string().min(2).max(500).default('Counterproof'),
  SUPPORT_EMAIL: z.email().default('support@counterproof.test'),
  INBOUND_MAIL_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  AUDIT_CHECKPOINT_KEY: rawKey.optional(),
  AUDIT_CHECKPOINT_FORMER_KEYS: z.string().default('').transform(list).pipe(z.array(rawKey)),
  AUDIT_CHECKPOINT_FOLDER: z.string().default('.data/audit'),
  MASTER_KEY: rawKey.optional(),
  MASTER_FORMER_KEYS: z.string().default('').transform(list).pipe(z.array(rawKey)),
  MASTER_KEY_FILE: z
    .string()
    .refine(existsSync, 'must name a file that is there')
    .transform(file => list(readFileSync(file, 'utf8')))
    .pipe(z.array(rawKey).min(1, 'must hold a key'))
    .optional(),
  GEOGRAPHY_FILE: z.string().default(COUNTRIES).refine(existsSync, 'must name a file that is there'),
  ANONYMIZERS_FILE: z.string().refine(existsSync, 'must name a file that is there').optional(),
  LIMITS_TIMES: z.coerce.number().int().min(1).max(1000).default(1),
  GATE_PATIENCE: z.coerce.number().int().min(1).max(100).default(1),
  DESK_GRACE_SECONDS: z.coerce.number().int().min(0).max(3600).default(60),
  FOUR_EYES_REFUND_MINOR: z.coerce.number().int().min(0).default(50_000),
  FOUR_EYES_RELEASE_MINOR: z.coerce.number().int().min(0).default(100_000),
  /** What follows when the payment page is not as it was signed: a mail, or a mail and a closed checkout. */
  PAYMENT_PAGE_DIFFERENCE: z.enum(['tell', 'close']).default('tell'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_FOLDER: z
    .string()
    .refine(path => statSync(path, { throwIfNoEntry: false })?.isDirectory(), 'must name a folder that is there')
    .optional(),
  SHOP_FOLDER: z.string().default('.'),
  BACKUP_FOLDER: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The environment would make the store unsafe or unable to run; the message says which values and why. */
export class UnsafeConfiguration extends Error {}

export type Config = ReturnType<typeof readConfig>;

/** Parses and checks `environment`. Pure, so that every refusal can be tested. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const given = withoutBlanks(environment);
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    throw new UnsafeConfiguration(
      parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}.`).join(' '),
    );
  }
  const values = parsed.data;
  const live = values.STRIPE_SECRET_KEY.includes('_live_');
  const problems = [
    ...stripeProblems(live, values),
    ...(live && values.SHOP_URL.protocol !== 'https:' ? ['SHOP_URL must be https with live keys.'] : []),
    ...(live && !values.MASTER_KEY && !values.MASTER_KEY_FILE
      ? ['MASTER_KEY_FILE (or MASTER_KEY) must be given with live keys.']
      : []),
    // Alarms and customers' questions would go to nobody.
    ...(live ? ['MAIL_FROM', 'SUPPORT_EMAIL'].filter(name => !given[name]).map(mustBeGiven) : []),
    ...(values.MASTER_KEY && values.MASTER_KEY_FILE
      ? ['MASTER_KEY and MASTER_KEY_FILE cannot both be given: which of them is the current one would be a guess.']
      : []),
    ...(live && values.LIMITS_TIMES > 1 ? ['LIMITS_TIMES must not be raised with live keys.'] : []),
    ...(live && values.GATE_PATIENCE > 1 ? ['GATE_PATIENCE must not be raised with live keys.'] : []),
  ];
  if (problems.length > 0) throw new UnsafeConfiguration(problems.join(' '));
  return {
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    shopUrl: values.SHOP_URL,
    secret: values.APP_SECRET,
    /** What the secret was before, the newest first: it still opens and proves what it sealed and signed. */
    formerSecrets: values.APP_FORMER_SECRETS,
    /** Until then a link that a former secret signed counts. Without a day none does: whoever has that secret could make one. */
    formerLinksUntil: values.APP_FORMER_LINKS_UNTIL ? new Date(values.APP_FORMER_LINKS_UNTIL) : null,
    stripe: {
      secretKey: values.STRIPE_SECRET_KEY,
      publishableKey: values.STRIPE_PUBLISHABLE_KEY,
      webhookSecrets: values.STRIPE_WEBHOOK_SECRET,
      apiUrl: values.STRIPE_API_URL,
      scriptUrl: values.STRIPE_JS_URL,
      livemode: live,
      /** How long one request to Stripe may take. The SDK sends it a second time, once. */
      timeoutMs: 10_000,
      /** The first pause after "too many requests"; each further one is twice as long, with jitter. */
      retryPauseMs: 250,
      /** How long such pauses may keep anybody waiting, together. */
      retryWithinMs: 4_000,
      /** How long a person waits for what asks Stripe; then the page asks on. */
      personWaitsMs: 18_000,
    },
    /** Who answers for the data by law: name and address, as the record of processing prints it. */
    controller: values.CONTROLLER,
    mail: {
      smtpUrl: values.SMTP_URL,
      from: values.MAIL_FROM,
      support: values.SUPPORT_EMAIL,
      /** What the mail server shows that hands on what comes for the support; null where none does. */
      inboundSecret: values.INBOUND_MAIL_SECRET ?? null,
    },
    /** What signs the audit ledger's checkpoints (absent: derived from the secret), whose older ones still count, and their second place. */
    audit: {
      checkpointKey: values.AUDIT_CHECKPOINT_KEY,
      formerKeys: values.AUDIT_CHECKPOINT_FORMER_KEYS,
      checkpointFolder: values.AUDIT_CHECKPOINT_FOLDER,
    },
    /**
     * What wraps the keys of people: the first is the current one, the others still open what they wrapped. A file holds
     * one a line. None: derived from the secret.
     */
    masterKeys: [
      ...(values.MASTER_KEY_FILE ?? (values.MASTER_KEY ? [values.MASTER_KEY] : [])),
      ...values.MASTER_FORMER_KEYS,
    ],
    /** How many times the usual every limit allows: 1, but for demos and tests where everybody shares an address. */
    limitsTimes: values.LIMITS_TIMES,
    /** On a machine that runs a whole demo or test world, a second of a gate counts as one divided by this. */
    gatePatience: values.GATE_PATIENCE,
    /** Above these amounts, in minor units of the payment's currency, a refund or a release needs a second person. */
    deskGraceSeconds: values.DESK_GRACE_SECONDS,
    fourEyes: { refundMinor: values.FOUR_EYES_REFUND_MINOR, releaseMinor: values.FOUR_EYES_RELEASE_MINOR },
    /** Which addresses are of which country or city: an MMDB file. */
    geographyFile: values.GEOGRAPHY_FILE,
    /** What follows when the payment page is not as it was signed. */
    paymentPage: { onDifference: values.PAYMENT_PAGE_DIFFERENCE },
    production: values.NODE_ENV === 'production',
    logLevel: values.LOG_LEVEL,
    /** Where the shop's logs are collected, if this process can read them: it looks there for who was erased. */
    logFolder: values.LOG_FOLDER ?? null,
    /** Where the shop itself lies: its packages, its lock and what was built of it. The checks of its parts look there. */
    folder: values.SHOP_FOLDER,
    /** Where `npm run backup` writes, if this process can read it. */
    backupFolder: values.BACKUP_FOLDER ?? null,
  };
}

const mustBeGiven = (name: string): string => `${name} must be given with live keys.`;

function stripeProblems(live: boolean, values: z.infer<typeof shape>): string[] {
  const problems: string[] = [];
  if (live !== values.STRIPE_PUBLISHABLE_KEY.includes('_live_')) {
    problems.push('STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY must both be test keys or both be live keys.');
  }
  for (const [name, url, home] of [
    ['STRIPE_API_URL', values.STRIPE_API_URL, 'https://api.stripe.com'],
    ['STRIPE_JS_URL', values.STRIPE_JS_URL, 'https://js.stripe.com'],
  ] as const) {
    if (url.origin === home) continue;
    if (live) problems.push(`${name} must be ${home} with live keys.`);
    else if (!isLoopback(url)) problems.push(`${name} may point to a stand-in on a loopback address only.`);
  }
  return problems;
}

const isLoopback = (url: URL): boolean => /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/.test(url.hostname);

/** An empty variable counts as one that is not set, as shells and compose files leave them. */
const withoutBlanks = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
