/**
 * The one way to Postgres. `db()` reads; `transaction()` writes, and marks the async context so that
 * `outside()`, which every remote call goes through, can refuse to reach the network while a transaction
 * is open: the network is slow and cannot be rolled back. Remote work is a job enqueued in the transaction.
 */
import 'server-only';

export { closeDatabase, type Database, db, type Reader, sqlClient } from './client.ts';
export { encryptedToPostgres, ownRecordsKept, storeHasLeastPrivilege } from './controls.ts';
export { exclusively } from './exclusively.ts';
export { missingGuards } from './guards.ts';
export { requireLeastPrivilege, TooMuchPrivilege } from './least-privilege.ts';
export { noteStart, noteStop } from './note-process.ts';
export { outside, RemoteCallInTransaction } from './outside.ts';
export { PLANNED_EACH_TIME } from './prepared.ts';
export { ownStatement, slot, slots, statement, statements } from './statement.ts';
export { type Tx, transaction } from './transaction.ts';
