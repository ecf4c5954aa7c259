import { DAY, HOUR, later } from '#lib/clock.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { keepTime } from './retention/keep-time.ts';

const [request, erased, completed, copy, breachId] = [newId(), newId(), newId(), newId(), newId()];

/** Mallory owns the database: triggers are no obstacle to her. */
const mallory = (work: (sql: Owner) => Promise<unknown>) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await work(sql);
  });

type Asked = {
  id: string;
  kind: string;
  status: string;
  dueAt: Date;
  closedAt?: Date;
  finding?: ReturnType<typeof found>;
};

/** A row of the register, as a guest's asking makes one. */
const asks = (sql: Owner, { id, kind, status, dueAt, closedAt, finding }: Asked) => sql`
  insert into privacy_request (id, kind, channel, subject_hash, status, received_at, due_at, closed_at, finding)
  values (${id}, ${kind}, 'guest', 'a drill', ${status}, ${later(dueAt, -30 * DAY)}, ${dueAt}, ${closedAt ?? null}, ${finding ? sql.json(finding) : null})`;

const found = (residue: number) => ({
  checkedAt: 'a drill',
  residue: Array.from({ length: residue }, () => ({ where: 'sales_order' })),
});

let named: { id: string; name: string } | undefined;

/** How each promise about people's data is broken, and put right. */
export const privacyDrills = {
  'privacy.requests-answered-in-time': {
    break: (now: Date) =>
      asOwner(sql => asks(sql, { id: request, kind: 'complaint', status: 'verified', dueAt: later(now, -HOUR) })),
    repair: (now: Date) =>
      asOwner(sql => sql`update privacy_request set status = 'completed', closed_at = ${now} where id = ${request}`),
  },
  'privacy.copies-ready': {
    break: (now: Date) =>
      asOwner(
        sql => sql`
        insert into privacy_export (id, session_id, status, asked_at, total)
        values (${copy}, ${newId()}, 'asked', ${later(now, -2 * HOUR)}, 1)`,
      ),
    repair: (now: Date) =>
      asOwner(sql => sql`update privacy_export set status = 'destroyed', destroyed_at = ${now} where id = ${copy}`),
  },
  'privacy.breaches-told-in-time': {
    break: (now: Date) =>
      asOwner(
        sql => sql`
        insert into breach (id, title, what, known_at, touched) values (${breachId}, 'A drill', 'Nothing', ${later(now, -80 * HOUR)}, '{other}')`,
      ),
    repair: (now: Date) => asOwner(sql => sql`update breach set authority_told_at = ${now} where id = ${breachId}`),
  },
  'privacy.erasures-on-time': {
    break: (now: Date) =>
      asOwner(async sql => {
        await asks(sql, { id: erased, kind: 'erasure', status: 'cooling_off', dueAt: later(now, DAY) });
        await sql`
          insert into erasure (request_id, subject_hash, erase_at) values (${erased}, 'a drill', ${later(now, -3 * DAY)})`;
      }),
    repair: (now: Date) =>
      asOwner(async sql => {
        await sql`update erasure set over_at = ${now} where request_id = ${erased}`;
        await sql`update privacy_request set status = 'cancelled', closed_at = ${now} where id = ${erased}`;
      }),
  },
  'privacy.nothing-left-of-erased': {
    break: (now: Date) =>
      asOwner(sql =>
        asks(sql, {
          ...{ id: completed, kind: 'erasure', status: 'completed', dueAt: later(now, DAY), closedAt: now },
          finding: found(1),
        }),
      ),
    repair: () =>
      mallory(sql => sql`update privacy_request set finding = ${sql.json(found(0))} where id = ${completed}`),
  },
  'privacy.retention-on-time': {
    arrange: keepTime,
    break: (now: Date) =>
      asOwner(
        sql => sql`
        insert into sign_in_failure (key, failures, last_at, wait_until)
        values ('a drill', 1, ${later(now, -400 * DAY)}, ${later(now, -400 * DAY)})`,
      ),
    // The job runs again.
    repair: keepTime,
  },
  'privacy.everything-mapped': {
    break: () => asOwner(sql => sql`create table shadow_customers (email text, card text)`),
    repair: () => asOwner(sql => sql`drop table shadow_customers`),
  },
  'privacy.identity-sealed': {
    break: () =>
      mallory(async sql => {
        [named] = await sql<{ id: string; name: string }[]>`select id, name from account order by id limit 1`;
        await sql`update account set name = 'Ada Lovelace' where id = ${named?.id ?? null}`;
      }),
    repair: () => mallory(sql => sql`update account set name = ${named?.name ?? ''} where id = ${named?.id ?? null}`),
  },
};
