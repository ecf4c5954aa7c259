import { z } from 'zod';
import type { Actor } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { type CaseFile, lockCase } from '#lib/risk/index.ts';

/** The case has gone on since the page was drawn: what is decided must be decided on what is there to be seen. */
export class StaleCase extends Refusal {
  constructor() {
    super(
      'stale_case',
      'This case has changed since you opened it. It is shown as it is now, and what you typed is kept: look, and press again.',
      409,
    );
  }
}

/** Somebody else works on it. */
export class CaseTaken extends Refusal {
  constructor() {
    super('case_taken', 'Somebody else works on this case. Take it over first, or leave it to them.', 409);
  }
}

/** No case is open on the payment. */
export class NoOpenCase extends Refusal {
  constructor() {
    super('no_open_case', 'This case is closed. Reload the page to see how it ended.', 409);
  }
}

/** Which version of the case was on the page; whoever sends none has seen none, and decides on what is there. */
export const caseVersion = z.coerce.number<string | number>().int().min(0).optional();

/** Throws StaleCase when somebody saw an older version, and CaseTaken when it is in somebody else's hands. */
export function requireCase(file: CaseFile, actor: Actor, version: number | undefined): void {
  if (version !== undefined && version !== file.version) throw new StaleCase();
  if (file.assignee !== null && file.assignee !== actor.id) throw new CaseTaken();
}

/** The open case of a payment, locked. Throws NoOpenCase. */
export async function openCaseOf(tx: Tx, paymentId: string): Promise<CaseFile> {
  const file = await lockCase(tx, paymentId);
  if (!file) throw new NoOpenCase();
  return file;
}
