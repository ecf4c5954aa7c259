import { HOUR, later } from '#lib/clock.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';

const [subject, left] = [newId(), newId()];

/** Mallory owns the database: triggers are no obstacle to her. */
const mallory = (work: (sql: Owner) => Promise<unknown>) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await work(sql);
  });

/** How each promise about consents is broken, and put right. */
export const consentDrills = {
  'consent.shared-only-while-agreed': {
    // Somebody said yes, then no, and was told of to an artist all the same.
    break: (now: Date) =>
      mallory(async sql => {
        await sql`insert into consent_subject (id, guest_email, since) values (${subject}, 'ada@drill.example.test', ${now})`;
        await sql`
          insert into consent_text (hash, purpose, version, says, first_shown_at) values ('drill', 'artist', 0, 'A drill.', ${now})`;
        await sql`
          insert into consent_event (subject_id, purpose, action, text_hash, source, at)
          values (${subject}, 'artist', 'given', 'drill', 'guest', ${later(now, -3 * HOUR)}),
            (${subject}, 'artist', 'withdrawn', 'drill', 'guest', ${later(now, -2 * HOUR)})`;
        await sql`
          insert into disclosure (id, at, recipient, act, purpose, ground, categories, consent_seq)
          select ${left}, ${later(now, -HOUR)}, 'artist', 'collectors.tell', 'A drill.', 'consent', '{name}', seq from consent_event
          where subject_id = ${subject} and action = 'given'`;
      }),
    repair: () =>
      mallory(async sql => {
        await sql`delete from disclosure where id = ${left}`;
        await sql`delete from consent_event where subject_id = ${subject}`;
        await sql`delete from consent_text where hash = 'drill'`;
        await sql`delete from consent_subject where id = ${subject}`;
      }),
  },
};
