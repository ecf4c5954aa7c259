/**
 * Who may import whom. This is the rule itself: `architecture.test.ts` holds the tree to it, and ARCHITECTURE.md
 * prints it. A room is a folder of lib/; it may import the rooms named here and nothing else of lib/.
 */

/** Files directly in lib/ that know nothing of the store. Every room may use them. */
export const LOOSE = [
  'clock',
  'id',
  'money',
  'refusal',
  'log',
  'masked',
  'personal-data',
  'control',
  'card-number',
  'csv',
];

const BASE = ['config', 'crypto', 'db', 'jobs', 'keyring', 'disclosure', 'audit', 'access'];

/** Every room up to the fifth floor: what keeps something about people, or promises something. */
const ALL_BELOW = [
  ...BASE,
  'mail',
  'consent',
  'identity',
  'catalog',
  'risk',
  'payment-page',
  'cart',
  'orders',
  'payments',
  'checkout',
  'support',
];

export const FLOORS: { floor: number; rooms: Record<string, readonly string[]> }[] = [
  { floor: 0, rooms: { config: [], crypto: ['config'] } },
  {
    floor: 1,
    rooms: {
      db: ['config'],
      jobs: ['db'],
      keyring: ['config', 'crypto', 'db', 'jobs'],
      'sealed-files': ['crypto', 'db'],
      disclosure: ['db'],
      mail: ['config', 'db', 'jobs', 'keyring', 'disclosure'],
    },
  },
  {
    floor: 2,
    rooms: { audit: ['config', 'db', 'crypto', 'jobs'], access: ['config', 'db', 'crypto', 'audit', 'jobs'] },
  },
  {
    floor: 3,
    rooms: {
      identity: [...BASE, 'mail'],
      consent: [...BASE, 'identity'],
      catalog: BASE,
      risk: BASE,
      'payment-page': [...BASE, 'mail', 'identity'],
    },
  },
  {
    floor: 4,
    rooms: {
      cart: [...BASE, 'catalog', 'identity'],
      orders: [...BASE, 'mail', 'catalog', 'identity', 'consent'],
      payments: [...BASE, 'mail', 'orders', 'risk', 'identity', 'payment-page'],
    },
  },
  {
    floor: 5,
    rooms: {
      checkout: [...BASE, 'mail', 'cart', 'catalog', 'orders', 'payments', 'identity', 'payment-page'],
      support: [...BASE, 'mail', 'identity', 'orders', 'payments'],
    },
  },
  { floor: 6, rooms: { privacy: [...ALL_BELOW, 'sealed-files'] } },
  { floor: 7, rooms: { policy: [...ALL_BELOW, 'sealed-files', 'privacy'] } },
];

export const MAY_IMPORT: Record<string, readonly string[]> = Object.assign({}, ...FLOORS.map(({ rooms }) => rooms));

/** From outside lib/: which files of it a part of the tree may name. */
export const DOORS: { from: RegExp; may: RegExp; says: string }[] = [
  {
    from: /^(?:app|proxy\.ts|instrumentation\.ts)/,
    may: /^lib\/(?:(?:clock|id|money|refusal|log|card-number|csv)\.ts|[\w-]+\/(?:index|model)\.ts)$/,
    says: 'app/ → faces and models',
  },
  {
    from: /^scripts\//,
    may: /^lib\/(?:(?:clock|id|money|refusal|log)\.ts|[\w-]+\/(?:index|model|jobs)\.ts|[\w-]+\/mails\.tsx)$/,
    says: 'scripts/ → faces, models and the shells jobs and mails',
  },
  {
    from: /^server\//,
    may: /^lib\/(?:card-number\.ts|(?:config|db|keyring)\/index\.ts)$/,
    says: 'server/ → config, db, keyring, card-number',
  },
  {
    from: /^components\//,
    may: /^lib\/(?:money\.ts|[\w-]+\/model\.ts)$/,
    says: 'components/ → models and money',
  },
  {
    from: /^scripts\/assess\.ts$/,
    may: /^lib\/policy\/assessment\/assess\.ts$/,
    says: 'scripts/assess.ts → the assessment alone: it knows neither database nor secrets',
  },
  {
    from: /^(?:deploy|e2e)\//,
    may: /^lib\/(?:policy\/(?:served\/(?:headers|cookies)|assessment\/assess)|privacy\/take\/unzipped\.fixture)\.ts$/,
    says: 'deploy/, e2e/ → what is wanted of headers and cookies, the assessment, and how to open an archive',
  },
  { from: /^drizzle\//, may: /^lib\/(?:[\w-]+\/)+schema\.ts$/, says: 'drizzle/ → schemas' },
  { from: /^\.ci\//, may: /^lib\//, says: '.ci/ → everything, to examine it' },
];

/** A package may be named in its room only. Tests of the room's own folder are inside it. */
export const VENDORS: Record<string, RegExp> = {
  stripe: /^(?:lib\/payments\/stripe\.ts$|lib\/.*\.test\.ts$|sandbox\/stripe\/)/,
  '@stripe/': /^(?:components\/elements\/|sandbox\/stripe\/)/,
  'next-auth': /^(?:lib\/identity\/|app\/api\/auth\/)/,
  next: /^(?:app\/|components\/|next\.config\.ts$|proxy\.ts$|instrumentation(?:-client)?\.ts$|server\/main\.ts$)/,
  'drizzle-orm': /^(?:lib\/|drizzle\/|scripts\/migrate\.ts$|(?:app|scripts)\/.*\.(?:test|fixture)\.ts$)/,
  postgres:
    /^(?:lib\/db\/|(?:lib|app)\/.*\.test\.ts$|scripts\/migrate\.ts$|scripts\/(?:database|run|worker|chaos|bench)\/|server\/|sandbox\/postgres\/|\.ci\/|e2e\/)/,
  nodemailer: /^(?:lib\/mail\/|sandbox\/mailbox\/.*\.test\.ts$)/,
  'graphile-worker': /^scripts\/(?:worker(?:\.ts$|\/)|migrate\.ts$)/,
  '@node-rs/argon2': /^lib\/(?:crypto|identity)\//,
  pino: /^(?:lib\/log\.ts$|server\/main\.ts$)/,
  hono: /^sandbox\/stripe\//,
  '@hono/': /^sandbox\/stripe\//,
  sharp: /^scripts\/artwork/,
  esbuild: /^(?:scripts\/run\/bundle\.ts$|sandbox\/stripe\/)/,
  'react-email': /^lib\//,
  '@simplewebauthn/server': /^lib\/identity\/factors\//,
  '@simplewebauthn/browser': /^components\/account\//,
  otplib: /^(?:lib\/identity\/factors\/|e2e\/)/,
  uqr: /^lib\/identity\/factors\//,
  '@zxcvbn-ts/': /^lib\/identity\/passwords\//,
  diff: /^lib\/policy\//,
  feed: /^lib\/policy\//,
  'csv-stringify': /^lib\/csv\.ts$/,
  yazl: /^lib\/sealed-files\//,
  'file-type': /^lib\/policy\//,
  'playwright-core': /^scripts\//,
  'postal-mime': /^lib\/support\//,
  bowser: /^lib\/identity\/sessions\//,
};

/** Who reads the environment: lib/config for the store, and by name what runs before or without it. */
export const READS_ENVIRONMENT =
  /^(?:lib\/config\/environment\.ts$|server\/main\.ts$|scripts\/|sandbox\/|\.ci\/|e2e\/)/;

export const LONGEST_FILE = 200;
