import { answer } from '#app/_edge/answer.ts';
import { lackOf, NotAllowed, recordRead, recordRefusedPage } from '#lib/access/index.ts';
import { readEvidence } from '#lib/policy/index.ts';

/** A file that shows that a duty was done. Each download is on record before its first byte; no browser runs what is in it. */
export const GET = answer(async ({ params, actor, now }) => {
  const lack = lackOf(actor, 'audits.export');
  if (lack) {
    await recordRefusedPage(actor, 'audits.export', now);
    throw new NotAllowed(lack);
  }
  const { id, name, content } = await readEvidence(params.id ?? '');
  await recordRead(actor, 'audits.export', `duty-evidence:${id}`);
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
});
