import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { beginRun, continueRun, signCheckpoint } from '#lib/audit/index.ts';
import { auditRun } from '#lib/audit/schema.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { keepsCard } from '#lib/payments/customers/ada-keeps-cards.fixture.ts';
import { stripeCustomer } from '#lib/payments/customers/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { askErasure } from '../erase/ask-erasure.ts';
import { erasure } from '../erase/schema.ts';
import { buysAsGuest } from '../guest-buys.fixture.ts';
import { inProcesses } from '../killed.fixture.ts';
import { privacyMails } from '../mails.tsx';
import { openRequest } from '../requests/open-request.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
import { privacyExport, privacyExportPart } from '../schema.ts';
import { ownedBy } from '../take/whose.ts';
import { writeExport } from '../take/write-export.ts';
import type { Finding } from '../verify/model.ts';
import { changedIn, dump, rowsBut, sumsOfBooks } from './bystanders.fixture.ts';
import { fillWithPeople } from './many-people.fixture.ts';
import { atStripe, lettersToOthers } from './outside.fixture.ts';
import { walkMany } from './walk-many.fixture.ts';

afterAll(closeDatabase);

const BYSTANDERS = 1_000;
const now = new Date();
beforeAll(async () => {
  // The ledger is the store’s own: its chain is looked through in the end.
  await fillWithPeople(BYSTANDERS, ['audit_event']);
}, 120_000);

/** Has a copy written, so that there is one to be destroyed. */
async function takesACopy(person: Person): Promise<string> {
  const id = randomUUID();
  const row = { id, ...ownedBy(person), sessionId: randomUUID(), status: 'asked' as const, askedAt: now, total: 1 };
  await transaction(async tx => {
    await tx.insert(privacyExport).values(row);
    await openRequest(tx, { id, kind: 'export', person, verifiedBy: 'passkey', now });
  });
  await writeExport(id, now);
  return id;
}

/** Has somebody erased by a process of its own, when it is time. Answers what was found afterwards, and the log of it. */
async function erased(person: Person, to: string): Promise<{ finding: Finding; said: string }> {
  const requestId = await transaction(tx => askErasure(tx, { person, verifiedBy: 'passkey', to, now }));
  const [due] = await db().select({ at: erasure.eraseAt }).from(erasure).where(eq(erasure.requestId, requestId));
  const job = { job: 'privacy.erase', payload: { requestId }, now: due?.at ?? now };
  const { said } = await inProcesses(run => run(job));
  const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
  expect(request?.status).toBe('completed');
  // The certificate is the last that leaves; its row goes with it.
  await sendQueued(privacyMails, job.now, to);
  return { finding: request?.finding as Finding, said };
}

async function chainSays(): Promise<string | null> {
  await signCheckpoint(now);
  const id = await transaction(tx => beginRun(tx, 'system:test', now));
  while (!(await continueRun(id, 10_000)));
  const [run] = await db().select().from(auditRun).where(eq(auditRun.id, id));
  return run?.brokenKind ?? null;
}

type Known = { n: number; account: string | null; email: string };
/** Whose rows these are, and everybody else’s: by a walk that knows nothing of the map. */
async function others(who: Known): Promise<Map<string, number>> {
  return rowsBut((await walkMany([who])).get(who.n) ?? new Set());
}

/** What may change that is nobody’s: the end of the ledger. */
const NOBODYS = ['audit_head'];

test('of who was erased nothing is left here, in logs, in other mailboxes, at Stripe or in copies; 1,000 bystanders are as they were', async () => {
  const ada = await buys('ada', 'Ada Wilhelmina Erasable');
  await keepsCard({ accountId: ada.id });
  const copy = await takesACopy({ account: ada.id });
  const [atOnce] = await db().select().from(stripeCustomer).where(eq(stripeCustomer.accountId, ada.id));
  const who = { n: 0, account: ada.id, email: ada.email };
  const before = { rows: await others(who), sums: await sumsOfBooks() };
  expect(await dump()).toContain(ada.email);

  const { finding, said } = await erased({ account: ada.id }, ada.email);
  expect(finding.residue).toEqual([]);
  expect(finding.holds.map(({ where }) => where)).toContain('sales_order');
  expect(finding.looked[0]?.characters).toBeGreaterThan(1_000_000);

  const everywhere = {
    dump: await dump(),
    said,
    stripe: await atStripe(atOnce?.stripeCustomerId ?? ''),
    letters: await lettersToOthers(ada.email),
  };
  for (const [where, text] of Object.entries(everywhere))
    for (const word of [ada.email, 'Ada Wilhelmina', 'Erasable'])
      expect(text.toLowerCase().includes(word.toLowerCase()), `${word} in ${where}`).toBe(false);
  expect(await db().$count(privacyExportPart, eq(privacyExportPart.fileId, copy))).toBe(0);
  expect(changedIn(before.rows, await rowsBut(new Set())).filter(table => !NOBODYS.includes(table))).toEqual([]);
  expect(await sumsOfBooks()).toEqual(before.sums);
  expect(await chainSays()).toBeNull();
}, 120_000);

test('the same of who never had an account', async () => {
  const shipTo = {
    name: 'Gwendolyn Passerby',
    line1: 'Unter den Ulmen 7714',
    line2: null,
    city: 'Amsterdam',
    region: null,
    postalCode: '1016 GV',
    country: 'NL',
    phone: '+31 20 555 01 99',
  };
  const { email } = await buysAsGuest('gwen', { shipTo });
  const before = { rows: await others({ n: 1, account: null, email }), sums: await sumsOfBooks() };
  const { finding, said } = await erased({ guest: email }, email);
  expect(finding.residue).toEqual([]);
  const text = `${await dump()}\n${said}\n${await lettersToOthers(email)}`.toLowerCase();
  for (const word of [email, shipTo.name, shipTo.line1, shipTo.phone])
    expect(text.includes(word.toLowerCase()), word).toBe(false);
  expect(changedIn(before.rows, await rowsBut(new Set())).filter(table => !NOBODYS.includes(table))).toEqual([]);
  expect(await sumsOfBooks()).toEqual(before.sums);
  expect(inject('environment').MAILBOX_URL).toBeTruthy();
}, 120_000);
