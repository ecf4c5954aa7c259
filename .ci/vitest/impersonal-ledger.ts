import type postgres from 'postgres';

/**
 * Throws when the audit ledger of a test's database holds something about a person: a mail address, an address of the
 * internet, or a name, a street or a telephone number of anybody whom the test made. Looked at after every test file, so
 * that whatever any test has the store do is proof: what is in the chain can never be taken out again.
 */
export async function requireImpersonalLedger(sql: postgres.Sql): Promise<void> {
  const [written] = await sql`select from audit_event limit 1`;
  if (!written) return;
  const found = await sql`
    with said as (select seq, action, concat_ws(' ', actor, action, target, origin::text, detail::text) as text from audit_event),
    personal as (
      select email as word from account union select unnest(${await sealedWords(sql)}::text[])
      union select email from sales_order
      union select recipient from mail_message
    )
    select seq, action, text from said
    where text ~ '@' or text ~ '\\m\\d{1,3}(\\.\\d{1,3}){3}\\M'
      or exists (select from personal where length(word) > 5 and word !~* '^erased' and position(lower(word) in lower(text)) > 0)
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
