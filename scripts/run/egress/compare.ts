import postgres from 'postgres';

/** How often something was asked of each place outside. */
export type Calls = { stripe: number; mail: number };

type Seen = {
  reached: ReadonlySet<string>;
  allowed: ReadonlySet<string>;
  /** Where the web servers themselves listen: after an action that leads to another page, Next fetches that page there. */
  own: ReadonlySet<string>;
  calls: Calls;
  before: Calls;
  rows: Calls;
  kills: number;
};

/** A row more than calls is a call that was cut off before its first byte: a process was ended, a line was. */
const CUT_OFF = 3;

/** What does not fit together of what left and what is on record; one sentence each. */
export function troubleWith({ reached, allowed, own, calls, before, rows, kills }: Seen): string[] {
  const troubles = [...reached]
    .filter(place => !own.has(place) && !allowed.has(place))
    .map(place => `Something was asked of ${place}, which is on no list.`);
  for (const place of allowed)
    if (!reached.has(place)) troubles.push(`Nothing was asked of ${place}: was anything recorded?`);
  for (const to of ['stripe', 'mail'] as const) {
    const written = rows[to] - before[to];
    if (calls[to] === 0) troubles.push(`No call to ${to} passed: was anything recorded?`);
    if (written < calls[to]) troubles.push(`${calls[to]} calls left for ${to}, and ${written} are on record.`);
    if (written > calls[to] + kills + CUT_OFF)
      troubles.push(`${written} calls to ${to} are on record, and ${calls[to]} left.`);
  }
  return troubles;
}

/** How many rows the ledger of disclosures has for each. */
export async function rowsOnRecord(databaseUrl: string): Promise<Calls> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [rows] = await sql<Calls[]>`
      select count(*) filter (where recipient = 'stripe')::int as stripe,
        count(*) filter (where recipient = 'mail')::int as mail from disclosure`;
    return rows ?? { stripe: 0, mail: 0 };
  } finally {
    await sql.end();
  }
}
