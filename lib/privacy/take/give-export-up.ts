import { and, eq, inArray } from 'drizzle-orm';
import { transaction } from '#lib/db/index.ts';
import { privacyExport } from '../schema.ts';
import { archives } from './archives.ts';
import { tellOwner } from './tell-owner.ts';
import { ownerOf } from './whose.ts';

/**
 * Puts down that a copy cannot be written, under the id by which the log knows why, and tells its owner, who may ask for
 * another then. The request stays open: it is still owed an answer.
 */
export const giveExportUp = (exportId: string, fault: string): Promise<void> =>
  transaction(async tx => {
    const [failed] = await tx
      .update(privacyExport)
      .set({ status: 'failed', fault })
      .where(and(eq(privacyExport.id, exportId), inArray(privacyExport.status, ['asked', 'writing'])))
      .returning();
    if (!failed) return;
    await archives.destroy(tx, exportId);
    const owner = ownerOf(failed);
    if (owner) await tellOwner(tx, exportId, owner, 'failed');
  });
