import { answer } from '#app/_edge/answer.ts';
import { lackOf, NotAllowed, recordRead, recordRefusedPage } from '#lib/access/index.ts';
import { exportsOf, type Format, writeExport } from '#lib/audit/index.ts';
import { Refusal } from '#lib/refusal.ts';

const TYPES: Record<Format, string> = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' };

/** There is no such leave, or it is another's, or its day is over: the same answer for all three. */
class NoSuchExport extends Refusal {
  constructor() {
    super('not_found', 'There is nothing to download here.', 404);
  }
}

/** A part of the ledger, for whom it was approved: `?format=csv` or `jsonl`. Each download is on record before its first byte. */
export const GET = answer(async ({ request, params, actor, now }) => {
  const lack = lackOf(actor, 'audit.export');
  if (lack) {
    await recordRefusedPage(actor, 'audit.export', now);
    throw new NotAllowed(lack);
  }
  const permit = (await exportsOf(actor.id, now)).find(({ id }) => id === params.id);
  const format = new URL(request.url).searchParams.get('format') ?? 'csv';
  if (!permit || (format !== 'csv' && format !== 'jsonl')) throw new NoSuchExport();
  await recordRead(actor, 'audit.export', `audit-export:${permit.id}`);
  return new Response(writeExport(permit.filter, format), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="audit-${permit.id}.${format}"`,
      'cache-control': 'no-store',
    },
  });
});
