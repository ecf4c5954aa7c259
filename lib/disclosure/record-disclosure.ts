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

/** Writes one row of the ledger; the moment is Postgres's own. Refused when it relies on a consent that does not hold. */
export async function recordDisclosure(on: Pick<Reader, 'execute'>, leaving: Disclosure): Promise<string> {
  const id = newId();
  const { name = null, consentSeq = null, law = null, ...rest } = leaving;
  await write(on, { id, name, consentSeq, law, ...rest });
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
