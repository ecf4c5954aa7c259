/**
 * The audit ledger: who did what to which thing, when, from where, and with what outcome, written in the transaction
 * of the change itself, so that a change without its record cannot commit. Refusals are in it, and what staff looked at.
 * Nothing personal goes in: ids, codes and keyed hashes only, so that a person can be forgotten and the chain still holds.
 *
 * It cannot be edited unseen. Rows are chained by hash and written by one SQL function; the store's database role may
 * only read them. Every five minutes the end of the chain is signed with a key that the database does not know, and
 * the statement is kept in a second place too: whoever owns the database could write the chain anew, but not the
 * statements. Every hour the chain is followed from its beginning and held against them; the first row that is not as it
 * was written is named. What is cut off within the five minutes before anything signed it, head and all, is the
 * one thing that cannot be seen.
 *
 * Rows are kept: nothing removes them, so the twelve months that PCI DSS 10.5.1 asks for are the least that there is.
 */
import 'server-only';

export { chainState } from './chain-state.ts';
export { checkpointLines } from './checkpoints/checkpoint-lines.ts';
export { isSigned, keyIdOf, publicKey, publicKeyPem, signText } from './checkpoints/key.ts';
export { signCheckpoint } from './checkpoints/sign-checkpoint.ts';
export { checkpointKeyYoung, clocksAgree, ledgerSigned, ledgerWhole } from './controls.ts';
export { exportsOf, giveExport } from './exports/permits.ts';
export { type Format, writeExport } from './exports/write-export.ts';
export { knownActions, listEvents, viewEvent } from './ledger/list-events.ts';
export {
  type ChainState,
  DAMAGES,
  type Damage,
  type EventView,
  type ExportView,
  type Filter,
  type RunView,
} from './model.ts';
export { auditMonitors } from './monitors.ts';
export { auditImpersonal, auditPersonalData } from './personal-data.ts';
export { type AuditEvent, type Origin, recordEvent } from './record-event.ts';
export { staffReads } from './staff-reads.ts';
export { beginRun, continueRun } from './verification/run.ts';
export { lastVerdict, latestRun, viewRun } from './verification/view-run.ts';
