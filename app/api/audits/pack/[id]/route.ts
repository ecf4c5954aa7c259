import { Readable } from 'node:stream';
import { answer } from '#app/_edge/answer.ts';
import { lackOf, NotAllowed, recordRead, recordRefusedPage } from '#lib/access/index.ts';
import { takePack } from '#lib/policy/index.ts';
import { Refusal } from '#lib/refusal.ts';

/** There is no such pack, or it is another's, or its week is over: the same answer for all three. */
class NoSuchPack extends Refusal {
  constructor() {
    super('not_found', 'There is nothing to download here.', 404);
  }
}

/** The evidence, for who had it packed. Each download is on record before its first byte. */
export const GET = answer(async ({ params, actor, now }) => {
  const lack = lackOf(actor, 'audits.export');
  if (lack) {
    await recordRefusedPage(actor, 'audits.export', now);
    throw new NotAllowed(lack);
  }
  const { id = '' } = params;
  const pack = await takePack(actor, id, now);
  if (!pack) throw new NoSuchPack();
  await recordRead(actor, 'audits.export', `evidence-pack:${id}`);
  return new Response(Readable.toWeb(Readable.from(pack.parts)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(pack.bytes),
      'content-disposition': `attachment; filename="evidence-${now.toISOString().slice(0, 10)}.zip"`,
      'cache-control': 'no-store',
    },
  });
});
