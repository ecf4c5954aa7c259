import { setTimeout as wait } from 'node:timers/promises';
import type postgres from 'postgres';
import { Buyer, type Places } from '../../chaos/buyer.ts';
import type { Chance } from '../../chaos/chance.ts';
import { planOf, walk } from '../../chaos/journey.ts';
import { publishNext } from '../campaign/publish.ts';

export type Shop = { sql: postgres.Sql; places: Places; fleetUrl: string; variants: readonly string[] };
type Happening = (shop: Shop, chance: Chance) => Promise<unknown>;

/** What goes on in a shop and may change what its checkout looks like, and how often beside the others. */
export const HAPPENINGS: Readonly<Record<string, { often: number; happens: Happening }>> = {
  'a purchase': {
    often: 16,
    happens: ({ places, variants }, chance) => walk(new Buyer(places), planOf(chance, variants)),
  },
  'cached pages are drawn anew': { often: 6, happens: ({ sql }) => drawAnew(sql) },
  'prices change': {
    often: 4,
    happens: ({ sql }, chance) =>
      sql`update variant set price_minor = price_minor + ${chance.below(2) === 0 ? 100 : -100}
        where price_minor > 2000 and id in (select id from variant order by random() limit 20)`.then(() =>
        drawAnew(sql),
      ),
  },
  'all prints but one are sold out for a while': { often: 4, happens: sellOut },
  'a web process is killed and started again': { often: 2, happens: restart },
  'the checkout is closed and opened': { often: 2, happens: closeForAWhile },
  'a version of the policy is announced': {
    often: 1,
    happens: async ({ sql }) => {
      await publishNext(sql);
      await drawAnew(sql);
    },
  },
};

const drawAnew = (sql: postgres.Sql) => sql`select pg_notify('page_cache', '*')`;

async function sellOut({ sql }: Shop, chance: Chance): Promise<void> {
  await sql`update stock set on_hand = reserved where variant_id not in
    (select v.id from variant v join (select id from print order by random() limit 1) p on p.id = v.print_id)`;
  await drawAnew(sql);
  await wait(1_000 + chance.below(4_000));
  await sql`update stock set on_hand = reserved + 1000`;
  await drawAnew(sql);
}

async function restart({ fleetUrl }: Shop, chance: Chance): Promise<void> {
  const name = chance.pick(['web-1', 'web-2']);
  for (const verb of ['kill', 'revive']) {
    const answer = await fetch(`${fleetUrl}/${verb}/${name}`, { method: 'POST' });
    if (!answer.ok) throw new Error(await answer.text());
  }
}

async function closeForAWhile({ sql }: Shop, chance: Chance): Promise<void> {
  await sql`insert into checkout_closure (id, closed_at, closed_by, because)
    values (gen_random_uuid(), now(), 'account:grace', 'To see what comes of it.')`;
  await wait(chance.below(4_000));
  await sql`update checkout_closure set opened_at = now(), opened_by = 'account:grace', opened_because = 'Seen.'
    where opened_at is null`;
}
