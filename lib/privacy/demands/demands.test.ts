import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { type Actor, approve, recordProof, SecondPersonWanted, StepUpRequired } from '#lib/access/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { disclosure } from '#lib/disclosure/schema.ts';
import { newId } from '#lib/id.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { answerDemand, disclosuresOf, listDemands, takeAnswer, writeAnswer } from '../index.ts';

const now = new Date();
const grace: Actor = { ...staffWith('support'), id: 'account:grace' };
const olive: Actor = { ...staffWith('owner'), id: 'account:olive' };
const demandId = newId();
let ada: { id: string; email: string };
let bela: { id: string; email: string };
let number: string;
beforeAll(async () => {
  ada = await buys('ada');
  bela = await buys('bela');
  const [order] = await db().select().from(salesOrder).where(eq(salesOrder.accountId, ada.id));
  number = order?.number ?? '';
});
afterAll(closeDatabase);

const demand = (orderNumber = number) => ({
  demandId,
  orderNumber,
  authority: 'Amtsgericht Köln',
  reference: '502 Gs 77/26',
  law: '§ 95 StPO',
  categories: ['purchases' as const],
  because: 'Their letter was checked on the telephone.',
});
const proves = (actor: Actor, action: string, object: string) =>
  transaction(tx => recordProof(tx, { sessionId: actor.session?.id ?? '', action, object, method: 'passkey' }, now));
const asks = async (orderNumber?: string): Promise<unknown> => {
  await proves(grace, 'demands.answer', `demand:${demandId}`);
  return answerDemand(grace, demand(orderNumber), now).catch((error: unknown) => error);
};

test('a demand waits for a second person, and until then nothing can be taken', async () => {
  await expect(answerDemand(grace, demand(), now)).rejects.toThrow(StepUpRequired);
  expect(await asks('CP-1999-000000')).toMatchObject({ code: 'no_such_order' });
  const thrown = await asks();
  expect(thrown).toBeInstanceOf(SecondPersonWanted);
  await expect(takeAnswer(grace, { demandId }, now)).rejects.toMatchObject({ code: 'not_found' });
  expect(await listDemands(grace)).toEqual([]);
  const { requestId } = thrown as SecondPersonWanted;
  await proves(olive, 'approvals.approve', `approval:${requestId}`);
  await approve(olive, { requestId }, now);
  expect(await listDemands(grace)).toMatchObject([{ orderNumber: number, approvedBy: olive.id, mine: true }]);
});

test('who asked takes what was demanded and nothing more, each time on record by the law’s name, for its person to read', async () => {
  await expect(takeAnswer(olive, { demandId }, now)).rejects.toMatchObject({ code: 'not_found' });
  const taken = await new Response(writeAnswer(await takeAnswer(grace, { demandId }, now))).text();
  const told = JSON.parse(taken) as Record<string, unknown[]>;
  expect(told['An order']).toHaveLength(1);
  expect(Object.keys(told)).not.toContain('Your account');
  expect(taken).not.toContain(bela.email);
  const rows = await db().select().from(disclosure).where(eq(disclosure.recipient, 'authority'));
  expect(rows).toMatchObject([{ name: 'Amtsgericht Köln', law: '§ 95 StPO', ground: 'legal obligation' }]);
  const shown = (await disclosuresOf(db(), { account: ada.id }, null)).disclosures;
  expect(shown.find(({ recipient }) => recipient === 'authority')).toMatchObject({ law: '§ 95 StPO' });
});
