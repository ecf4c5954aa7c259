import { BadInput } from '#lib/refusal.ts';

/** The fields of a JSON body. What the server adds itself (`ours`) may not come from the browser. Throws BadInput. */
export function fieldsOf(body: unknown, ours: readonly string[]): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BadInput({}, 'Send a JSON object.');
  const foreign = Object.keys(body).filter(key => ours.includes(key) || key === '__proto__');
  if (foreign.length > 0) throw new BadInput({ form: `Unknown field: ${foreign[0]}.` });
  return body as Record<string, unknown>;
}
