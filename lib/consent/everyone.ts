import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Consenter, Purpose } from './model.ts';
import { consentNow, consentSubject } from './schema.ts';
import { wordsOf } from './words.ts';

export type Agreed = { subjectId: string; who: Consenter; seq: number };

const PAGE = 500;

/** Everybody whose consent to a purpose holds, page by page, so that nothing grows with how many they are. */
export async function* everyoneWhoAgreed(reader: Reader, purpose: Purpose): AsyncGenerator<Agreed[]> {
  const { id, accountId, guestEmail } = consentSubject;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await reader
      .select({ id, accountId, guestEmail, seq: consentNow.seq })
      .from(consentSubject)
      .innerJoin(consentNow, and(eq(consentNow.subjectId, id), eq(consentNow.purpose, purpose)))
      .where(
        and(
          gt(id, after),
          eq(consentNow.action, 'given'),
          eq(consentNow.textHash, wordsOf(purpose).hash),
          sql`num_nonnulls(${accountId}, ${guestEmail}) = 1`,
        ),
      )
      .orderBy(asc(id))
      .limit(PAGE);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(row => ({
      subjectId: row.id,
      who: row.accountId ? { account: row.accountId } : { guest: row.guestEmail ?? '' },
      seq: row.seq,
    }));
    after = last.id;
  }
}
