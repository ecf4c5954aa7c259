/**
 * What identifies somebody is not kept in the clear. Each person has a key of their own (`person_key`), and names,
 * addresses, seeds and the like are sealed under it, bound to the very field they stand in (`sealField`). A key belongs to
 * an account; where there is none, to what can be erased by itself: the order of a guest, a quote, a mail, a link. It lies
 * in the database wrapped by a master key, which does not: that is given to the process (`lib/config`). So a stolen
 * database tells no names, and destroying one key (`destroyKeys`) erases its person from every copy there may be.
 *
 * Reading costs no statement of its own: `openField` is a selection that brings value and key together and opens them on
 * the way in. Writing needs the key at hand: `readyKey` in a statement that runs anyway, or a new one (`freshKey`) whose
 * row is inserted with what it seals.
 *
 * A master key is replaced without a pause: both are given, people's keys are wrapped anew one batch after another
 * (`rotateKeys`), and then the former is retired, from when on Postgres hands out nothing that lies under it. A process
 * that was given the wrong keys does not start (`requireMasterKeys`).
 */
import 'server-only';

export { mastersInUse, requireMasterKeys, WrongMasterKey } from './check-keys.ts';
export { appSecretYoung, destroyedKeysStayDestroyed, masterKeyYoung } from './controls.ts';
export { destroyKeys } from './destroy-keys.ts';
export { carried, type Held, openCarried, openField, sealField } from './fields.ts';
export {
  ERASED,
  isSealed,
  type KeyOwner,
  type KeysView,
  MOST_COUNTED,
  SEALED,
  type Sealed,
  sealedText,
} from './model.ts';
export { openedRows } from './opened-rows.ts';
export {
  freshKey,
  insertingKey,
  insertingKeyFrom,
  insertingKeys,
  keyFor,
  keyOf,
  keyValues,
  NoSuchMasterKey,
  newPersonKey,
  type Owner,
  type PersonKey,
  readyKey,
} from './person-key.ts';
export { keyringImpersonal, keyringPersonalData } from './personal-data.ts';
export { rotateKeys } from './rotate-keys.ts';
export { beginRotation, NothingToRotate, viewKeys } from './rotations.ts';
