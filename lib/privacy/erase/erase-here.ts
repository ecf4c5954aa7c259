import { getTableName, type SQL, sql } from 'drizzle-orm';
import { forgetTraces } from '#lib/identity/index.ts';
import { forgetMailsAbout, isMailAbout } from '#lib/mail/index.ts';
import { PERSONAL } from '../map.ts';
import { rowsOf } from '../rows-of.ts';
import { destroyExportsOf } from '../take/destroy-exports.ts';
import { described } from './described.ts';
import { erasing } from './erase-table.ts';
import { erasureOrder } from './erasure-order.ts';
import { heldRows } from './holds.ts';
import { type Round, stepByStep } from './steps.ts';
import type { Subject } from './subject.ts';

const ORDER = erasureOrder(PERSONAL);

/** Done already, by the one function that may. */
const NOTES = 'risk_case_event';

/** They open what is sealed for their person: an account's has to, as long as something of theirs is held. */
const KEYS = 'person_key';

/**
 * Erases somebody from our own tables, in steps that can be interrupted anywhere: first what the map cannot tell (what
 * staff wrote, links and mails that are found by other ways, copies), then table by table in the order of the map. Keys
 * go before the orders that those of a guest are found by; a guest's orders have one each, and what is held keeps its own.
 */
export async function eraseHere(run: Round, { person, to }: Subject, held: number): Promise<void> {
  const { requestId, now } = run;
  await stepByStep(run, 'notes', async tx => {
    const [row] = await tx.execute<{ rows: number }>(sql`select erase_notes(${requestId}) as rows`);
    // All at once: few people have many.
    return Math.min(row?.rows ?? 0, 1);
  });
  await stepByStep(run, 'traces', async tx => {
    await forgetTraces(tx, { email: to, accountId: 'account' in person ? person.account : null });
    return 0;
  });
  const orders = freeOrders(run.requestId, { person, to });
  if (orders) await stepByStep(run, 'mails', (tx, most) => forgetMailsAbout(tx, isMailAbout(orders), most));
  const copies = rowsOf(person, described('privacy_export'));
  if (copies) await stepByStep(run, 'copies', async tx => ((await destroyExportsOf(tx, copies, now)) > 0 ? 1 : 0));
  const stays = held > 0 && 'account' in person ? [NOTES, KEYS] : [NOTES];
  for (const { table } of ORDER)
    if (!stays.includes(getTableName(table))) await eraseTable(run, { person, to }, getTableName(table));
}

async function eraseTable(run: Round, { person }: Subject, name: string): Promise<void> {
  const piece = erasing({ requestId: run.requestId, person }, described(name));
  if (piece) await stepByStep(run, name, piece);
}

function freeOrders(requestId: string, { person }: Subject): SQL | null {
  const orders = described('sales_order');
  const [theirs, held] = [rowsOf(person, orders), heldRows(requestId, orders)];
  return theirs && sql`select id::text from ${orders.table} where (${theirs}) and (${held ?? sql`false`}) is not true`;
}
