import { Readable } from 'node:stream';
import { answer } from '#app/_edge/answer.ts';
import { takeExport } from '#lib/privacy/index.ts';

/** The copy of everything that its owner has just proved to be theirs: in the browser that asked for it, once for each proof. */
export const GET = answer(async ({ params, actor, now }) => {
  const { bytes, parts } = await takeExport(actor, params.id ?? '', now);
  return new Response(Readable.toWeb(Readable.from(parts)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="counterproof-${now.toISOString().slice(0, 10)}.zip"`,
      'cache-control': 'no-store',
    },
  });
});
