import { asc, eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { masked } from '#lib/orders/index.ts';
import { limitsOf } from '../limits/limits-of.ts';
import type { LimitView } from '../limits/model.ts';
import { addressOf } from '../requests/address-of.ts';
import { ANSWERED_BY_PEOPLE, EXTENSION_REASONS, REFUSAL_REASONS } from '../requests/model.ts';
import { type OpenedRequest, REQUEST_COLUMNS } from '../requests/requests-of.ts';
import { privacyRequest, privacyRequestEvent } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
import type { Finding } from '../verify/model.ts';
import { asAtDesk } from './list-for-desk.ts';
import type { DeskRequest, RequestStep } from './model.ts';

export type RequestAtDesk = {
  request: DeskRequest;
  steps: RequestStep[];
  /** Where they are written to, most of it left out. Null once nothing names them. */
  address: string | null;
  limits: LimitView[];
  finding: Finding | null;
  /** Whether it is open and people answer it. */
  forPeople: boolean;
  /** Whether a step was its owner’s. */
  isOwner(actor: string): boolean;
};

/** One request with all its steps, for the desk; null when there is none. */
export async function requestAtDesk(id: string, now: Date): Promise<RequestAtDesk | null> {
  const [row] = await db().select(REQUEST_COLUMNS).from(privacyRequest).where(eq(privacyRequest.id, id));
  if (!row) return null;
  const { requestId, seq } = privacyRequestEvent;
  const steps = await db().select().from(privacyRequestEvent).where(eq(requestId, id)).orderBy(asc(seq));
  const person = personWho(row);
  return {
    request: asAtDesk(row, now),
    steps: steps.map(({ at, actor, kind, detail }) => ({ at: at.toISOString(), actor, kind, detail })),
    address: person && maskedOrNone(await addressOf(db(), person)),
    limits: person ? await limitsOf(db(), person) : [],
    finding: row.finding as Finding | null,
    forPeople: row.closedAt === null && ANSWERED_BY_PEOPLE.includes(row.kind),
    isOwner: actor => actor === `account:${row.accountId}` || actor.startsWith('guest'),
  };
}

/** Of who was forgotten nothing is left to write to. */
const maskedOrNone = (address: string): string | null => (address.includes('@') ? masked(address) : null);

const personWho = ({ accountId, guestEmail }: OpenedRequest): Person | null => {
  if (accountId) return { account: accountId };
  return guestEmail ? { guest: guestEmail } : null;
};

/** What a decision may be based on, for the forms that ask. */
export const requestDecisions = () => ({
  extensions: optionsOf(EXTENSION_REASONS),
  refusals: optionsOf(REFUSAL_REASONS),
});

const optionsOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }));
