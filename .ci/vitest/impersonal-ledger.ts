import type postgres from 'postgres';

/** Ids and hashes say nothing of a person. Without them most rows are alike, and each is looked at once. */
const IDS = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32,}';

/**
 * Throws when the audit ledger of a test's database holds something about a person: a mail address (an at sign), an
 * address of the internet, or a name, a street or a telephone number of anybody whom the test made. Looked at after every test file, so
 * that whatever any test has the store do is proof: what is in the chain can never be taken out again.
 */
export async function requireImpersonalLedger(sql: postgres.Sql): Promise<void> {
  const [written] = await sql`select from audit_event limit 1`;
  if (!written) return;
  const found = await sql`
    with said as (
      select min(seq) as seq, action, text from (
        select seq, action, regexp_replace(concat_ws(' ', actor, action, target, origin::text, detail::text), ${IDS}, '', 'g') as text
        from audit_event) as written
      group by action, text
    ), personal as (select distinct lower(word) as word from unnest(${await sealedWords(sql)}::text[]) as word)
    select seq, action, text from said
    where text ~ '@' or text ~ '\\m\\d{1,3}(\\.\\d{1,3}){3}\\M'
      or exists (select from personal where length(word) > 5 and word !~ '^erased' and position(word in lower(text)) > 0)
    limit 3`;
  if (found.length > 0) throw new Error(`The audit ledger holds something personal: ${JSON.stringify(found)}`);
}

/** Names and addresses are kept sealed. They are opened with the store of this test file, which has its keys. */
async function sealedWords(sql: postgres.Sql): Promise<string[]> {
  const [{ openedRows }, { closeDatabase, db }] = [
    await import('#lib/keyring/index.ts'),
    await import('#lib/db/index.ts'),
  ];
  try {
    const accounts = await openedRows(db(), 'account', await sql`select id, name from account`);
    const orders = await openedRows(db(), 'sales_order', await sql`select id, ship_to from sales_order`);
    const addresses = orders.flatMap(({ ship_to }) => {
      const { name, line1, phone } = Object(ship_to);
      return [name, line1, phone].filter(word => typeof word === 'string');
    });
    return [...accounts.map(({ name }) => String(name)).filter(name => name.includes(' ')), ...addresses];
  } finally {
    await closeDatabase();
  }
}
