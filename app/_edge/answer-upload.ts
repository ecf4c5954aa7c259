import { type Actor, lackOf, NotAllowed, type Operation, recordRefusal } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { BadInput } from '#lib/refusal.ts';
import { actorOf } from './actor.ts';
import { answerError } from './answer.ts';
import { clientAddress } from './client-address.ts';
import { countChange, requireOurs } from './guard.ts';

type Sent = { actor: Actor; now: Date; fields: Record<string, string>; file: File | null };

/**
 * Wraps a route that takes a form with a file, for one operation: the same edge as `answer`. Who may not do it is
 * refused before anything of the body is read, because the front lets more of it in here than anywhere else.
 */
export function answerUpload<I, O>(operation: Operation<I, O>, handler: (sent: Sent) => Promise<unknown>) {
  return async (request: Request): Promise<Response> => {
    try {
      requireOurs(request.headers, 'upload');
      const now = clock.now();
      await countChange(clientAddress(request.headers), now);
      const actor = await actorOf(now);
      const lack = lackOf(actor, operation.may);
      if (lack) {
        const refused = new NotAllowed(lack);
        await recordRefusal(actor, operation.operationName, operation.may, refused, now);
        throw refused;
      }
      const form = await request.formData().catch(() => {
        throw new BadInput({}, 'The form did not arrive whole. Please send it again.');
      });
      const result = await handler({ actor, now, ...parted(form) });
      return Response.json(result ?? null, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return answerError(error, new URL(request.url).pathname);
    }
  };
}

/** The fields of a form and its file; a field for one that was left empty is none. */
function parted(form: FormData): Pick<Sent, 'fields' | 'file'> {
  const entries = [...form.entries()];
  const file = entries.map(([, value]) => value).find(value => value instanceof File && value.size > 0);
  const fields = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { fields: Object.fromEntries(fields), file: file instanceof File ? file : null };
}
