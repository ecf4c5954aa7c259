import { hides, type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { auditCheckpoint, auditEvent, auditExport, auditHead, auditRun } from './schema.ts';

/** Staff are people too: that one of them looked is told, and not which. */
function whoReads(raw: unknown, account: string | null): string {
  if (raw === `account:${account}`) return 'you';
  return String(raw).startsWith('account:') ? 'a member of our staff' : 'the shop itself';
}

export const auditPersonalData: readonly PersonalData[] = [
  personalData({
    table: auditEvent,
    what: 'What was done, by you or about you',
    of: 'customers',
    category: 'safety',
    purpose: 'To prove who did what, and to find out when something went wrong.',
    basis: 'legal obligation',
    kept: { says: 'As long as there is the shop: a chain cannot lose a link.', with: 'parent' },
    found: [
      { by: 'account', in: auditEvent.actor, prefix: 'account:' },
      { by: 'subject', in: auditEvent.actor, prefix: 'guest:' },
      ...(['account', 'order', 'payment'] as const).map(by => ({ by, in: auditEvent.target, prefix: `${by}:` })),
    ],
    forgotten: { keptBecause: 'It holds ids and hashes only; without your account they name nobody.' },
    columns: {
      seq: 'bare',
      at: tells('When'),
      actor: tells('Who', { read: whoReads }),
      action: tells('What'),
      target: tells('About'),
      outcome: tells('Outcome'),
      origin: hides('Where from', 'Keyed hashes, which cannot be read back.'),
      detail: tells('Details'),
      previousHash: 'bare',
      hash: 'bare',
    },
  }),
];

const OF_THE_CHAIN = 'About the record as a whole; nothing of a customer.';
export const auditImpersonal: readonly Impersonal[] = [
  impersonal(auditHead, OF_THE_CHAIN),
  impersonal(auditCheckpoint, OF_THE_CHAIN),
  impersonal(auditRun, OF_THE_CHAIN),
  impersonal(auditExport, 'Who of the staff may take a part of the record out, and who allowed it.'),
];
