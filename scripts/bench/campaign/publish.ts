import type postgres from 'postgres';

/** Customers of a shop that is thrown away: as many as it takes for there to be so many accounts. */
export async function haveCustomers(sql: postgres.Sql, many: number): Promise<void> {
  await sql`
    insert into account (id, email, name) select gen_random_uuid(), 'customer-' || gen_random_uuid() || '@example.test', 'A customer'
    from generate_series(1, ${many} - (select count(*) from account where disabled_at is null))`;
  await sql`vacuum (analyze) account`;
}

/** Publishes the next version with nothing new in it, at the quickest pace there is. Answers its number. */
export async function publishNext(sql: postgres.Sql): Promise<number> {
  return sql.begin(async tx => {
    const [made] = await tx<{ number: number }[]>`
      insert into policy_version select number + 1, texts, printed, sha256, summary, reason, material, now(),
        now() + interval '31 days', number, 'account:grace', 'account:olive'
      from policy_version order by number desc limit 1 returning number`;
    if (!made) throw new Error('the shop has no policy');
    await tx`insert into policy_campaign (version, began_at, per_minute) values (${made.number}, now(), 60000)`;
    return made.number;
  });
}
