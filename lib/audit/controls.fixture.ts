import { readFileSync, writeFileSync } from 'node:fs';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { keyIdOf, publicKey } from './checkpoints/key.ts';
import { secondPlace } from './checkpoints/second-place.ts';
import { signCheckpoint } from './checkpoints/sign-checkpoint.ts';
import { recordEvent } from './record-event.ts';
import { beginRun, continueRun } from './verification/run.ts';

const happens = (now: Date) =>
  transaction(tx => recordEvent(tx, { actor: 'system:drill', action: 'drill', target: null, outcome: 'done' })).then(
    () => signCheckpoint(now),
  );

async function verify(now: Date): Promise<void> {
  const id = await transaction(tx => beginRun(tx, 'system:drill', now));
  await continueRun(id, 10_000);
}

/** Mallory owns the database: triggers are no obstacle to her. */
const rewrites = (actor: string) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await sql`update audit_event set actor = ${actor} where seq = (select min(seq) from audit_event where action = 'drill')`;
  });

/** Today's key is that much older: what it signed is told to be from then. */
const older = (days: number) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await sql`update audit_checkpoint set at = at - make_interval(days => ${days}) where key_id = ${keyIdOf(publicKey())}`;
  });

const rightClock = clock.now;
let lines = '';

/** How each promise about the ledger is broken, and put right. */
export const auditDrills = {
  'audit.ledger-whole': {
    async arrange(now: Date) {
      await happens(now);
      await verify(now);
    },
    async break(now: Date) {
      await rewrites('system:nobody');
      await verify(now);
    },
    async repair(now: Date) {
      await rewrites('system:drill');
      await verify(now);
    },
  },
  'audit.ledger-signed': {
    arrange: happens,
    async break() {
      lines = readFileSync(secondPlace(), 'utf8');
      writeFileSync(secondPlace(), lines.split('\n').slice(0, -2).join('\n'));
    },
    async repair() {
      writeFileSync(secondPlace(), lines);
    },
  },
  'audit.checkpoint-key-young': {
    arrange: happens,
    break: () => older(400),
    repair: () => older(-400),
  },
  'audit.clocks-agree': {
    async break() {
      clock.now = () => later(rightClock(), 2 * MINUTE);
    },
    async repair() {
      clock.now = rightClock;
    },
  },
};
