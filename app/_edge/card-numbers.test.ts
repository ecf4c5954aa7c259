// Keeps the clause: data-encryption.
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { actorWith } from '#lib/access/actors.fixture.ts';
import { CardNumberRefused } from '#lib/access/index.ts';
import { type Role, STAFF_ROLES } from '#lib/access/model.ts';
import { CARD_NUMBER_WORDS } from '#lib/card-number.ts';
import { closeDatabase, sqlClient } from '#lib/db/index.ts';
import { holdsCard } from '../../e2e/fixtures/card-search.ts';
import { operations } from './every-operation.fixture.ts';

const now = new Date();
const CANARY = { number: '4000056655665556', cvc: '983' };
const everything: Role[] = ['guest', 'customer', 'staff', ...STAFF_ROLES];
const grace = actorWith({ roles: everything });

afterAll(closeDatabase);

type Schema = { type?: string | string[]; properties?: Record<string, Schema>; items?: Schema } & Partial<
  Record<'anyOf' | 'oneOf' | 'allOf', Schema[]>
> & { additionalProperties?: Schema | boolean };

/** The way to every place in an input that can hold a text: fields of fields, elements of lists, values by any name. */
function ways(schema: Schema, way: readonly string[] = []): string[][] {
  const branches = [schema.anyOf, schema.oneOf, schema.allOf].flatMap(some => some ?? []);
  const inner = [
    ...branches.flatMap(branch => ways(branch, way)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => ways(field, [...way, name])),
    ...(schema.items ? ways(schema.items, [...way, '0']) : []),
    ...(typeof schema.additionalProperties === 'object' ? ways(schema.additionalProperties, [...way, 'any']) : []),
  ];
  return inner.length > 0 || branches.length > 0 ? inner : [[...way]];
}

const inputAt = (way: readonly string[], value: unknown): unknown =>
  way.reduceRight((inner, name) => (name === '0' ? [inner] : { [name]: inner }), value);

/** Every table of every schema, as text, in which the canary is seen. */
async function seenIn(): Promise<string[]> {
  const tables = await sqlClient()<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'drizzle')`;
  const seen: string[] = [];
  for (const { name } of tables) {
    const rows = await sqlClient().unsafe<{ text: string }[]>(`select t::text as text from ${name} t`);
    if (rows.some(({ text }) => holdsCard(text, CANARY))) seen.push(name);
  }
  return seen;
}

const walked = [...operations().values()].map(operation => {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;
  return { name: operation.operationName, operation, ways: ways(schema).filter(way => way.length > 0) };
});

test.each(walked)(
  '$name refuses a card number in each of its fields, with a kind sentence',
  async ({ operation, ways }) => {
    for (const way of ways)
      for (const written of [CANARY.number, `It is ${CANARY.number.replace(/\d{4}/g, '$& ')}`, Number(CANARY.number)]) {
        const refused = await operation(grace, inputAt(way, written) as never, now).catch((error: unknown) => error);
        expect(refused, way.join('.')).toBeInstanceOf(CardNumberRefused);
        const { status, message, fields } = refused as CardNumberRefused;
        expect({ status, message, at: Object.keys(fields) }).toEqual({
          status: 422,
          message: CARD_NUMBER_WORDS,
          at: [way.join('.')],
        });
        expect(JSON.stringify(refused)).not.toContain(CANARY.number);
      }
  },
);

test('after all of that it stands in no table, and the search for it can find it', async () => {
  expect(walked.flatMap(({ ways }) => ways).length).toBeGreaterThan(200);
  expect(await seenIn()).toEqual([]);
  await sqlClient()`insert into rate_limit (key, used, expires_at) values (${`x ${CANARY.number}`}, 1, now())`;
  expect(await seenIn()).toEqual(['public.rate_limit']);
});
