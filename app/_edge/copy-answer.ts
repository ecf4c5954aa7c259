import { Readable } from 'node:stream';
import { takeExport } from '#lib/privacy/index.ts';
import type { Asked } from './answer.ts';

/** The copy of everything that its owner has just proved to be theirs: in the browser that asked for it, once for each proof. */
export async function copyAnswer({ params, actor, now }: Asked): Promise<Response> {
  const { bytes, parts } = await takeExport(actor, params.id ?? '', now);
  return new Response(Readable.toWeb(Readable.from(parts)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="counterproof-${now.toISOString().slice(0, 10)}.zip"`,
      'cache-control': 'no-store',
    },
  });
}
