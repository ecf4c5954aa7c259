import { type Reader, slots, statement } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import type { Category, Ground, Recipient } from './model.ts';
import { disclosure } from './schema.ts';

/** Something that leaves the house: see the columns of the ledger. */
export type Disclosure = {
  recipient: Recipient;
  name?: string;
  act: string;
  purpose: string;
  ground: Ground;
  categories: readonly Category[];
  about: string | null;
  consentSeq?: number;
  law?: string;
};

/** The consent that a transfer relies on does not hold, or is not of whom it is about. */
export class ConsentGone extends Error {
  constructor() {
    super('a consent does not hold');
  }
}

const REFUSED_BY_GATE = '23514';

/** Writes one row of the ledger; the moment is Postgres's own. Throws ConsentGone. */
export async function recordDisclosure(on: Pick<Reader, 'execute'>, leaving: Disclosure): Promise<string> {
  const id = newId();
  const { name = null, consentSeq = null, law = null, ...rest } = leaving;
  await write(on, { id, name, consentSeq, law, ...rest }).catch((error: unknown) => {
    if (consentSeq !== null && codeOf(error) === REFUSED_BY_GATE) throw new ConsentGone();
    throw error;
  });
  return id;
}

const write = statement(on =>
  on
    .insert(disclosure)
    .values(
      slots(disclosure, [
        'id',
        'recipient',
        'name',
        'act',
        'purpose',
        'ground',
        'categories',
        'about',
        'consentSeq',
        'law',
      ]),
    ),
);

function codeOf(error: unknown): unknown {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return code ?? cause?.code;
}
