/**
 * Whose data is where, and what its people may do about it. Each domain describes its own tables (`personal-data.ts`, in
 * the words of `lib/personal-data.ts`); here they are one map, and a test walks the real schema: a table that nobody
 * describes, and a column that nobody names, fails. A person is followed through it by keys: an account leads to its
 * e-mail and its orders, an order to its payment, a payment to its attempts (`rowsOf`, one condition for each table).
 *
 * A *person* is an account, or a guest: somebody who reads a mailbox and knows a fact of one of its orders (`guests/`).
 * Both see what is held (`whatWeHold`), take it with them (`take/`, written by a job, for the browser that asked alone),
 * have it corrected (`correct/`: beside an order, never in it) and have it erased, by the same operations. Whatever they
 * ask for is a row of the register (`requests/`), which knows until when it must be answered; what people have to answer
 * comes to the desk (`desk/`), which can neither start nor stop a copy or an erasure. Who objects or wants their data left
 * unused is a row of `limits/`, asked by whatever learns, sends news or tells an artist.
 *
 * Erasing (`erase/`) waits a week, then does what the map says: here in steps that may be killed anywhere, then at Stripe.
 * What a dispute or a fraud case needs stays until a later round. Then `verify/` looks, which knows neither the map nor
 * the erasure: in every row of every table, in the logs that it is given, in the files of the record, at Stripe. What it
 * found is on record before the certificate leaves. A tombstone outside the database lets nobody come back with a backup.
 *
 * What is kept for a time goes when the map says that it is over (`retention/`). Staff see people masked; a look at more
 * is a row that its customer reads (`reveal/`). Who else got what is read from the ledger of `lib/disclosure` (`shared/`);
 * parcels (`parcels/`) and what an authority demands (`demands/`) leave by hand, with a row all the same. A breach
 * (`breaches/`) has a clock of 72 hours and is not closed unanswered. The record of processing is printed from the map.
 */
import 'server-only';

export {
  answerForPeople,
  assessBreach,
  closeBreach,
  noteBreach,
  tellAuthority,
} from './breaches/keep-register.ts';
export { mailPeople } from './breaches/mail-people.ts';
export { listBreaches, viewBreach } from './breaches/view-breaches.ts';
export { tellArtist } from './collectors/tell-artist.ts';
export {
  breachesTold,
  copiesReady,
  erasuresOnTime,
  everythingMapped,
  identitySealed,
  nothingLeftOfErased,
  requestsAnswered,
  retentionOnTime,
} from './controls/index.ts';
export { correctAddress } from './correct/correct-address.ts';
export { answerDemand } from './demands/answer-demand.ts';
export { DEMAND_DRAWERS, listDemands } from './demands/list-demands.ts';
export { takeAnswer, writeAnswer } from './demands/take-answer.ts';
export { answerRequest, extendRequest, refuseRequest } from './desk/decide-request.ts';
export { closedForDesk, openForDesk } from './desk/list-for-desk.ts';
export { requestMonths } from './desk/request-figures.ts';
export { requestAtDesk, requestDecisions } from './desk/view-for-desk.ts';
export { askErasure, askToBeErased, ErasureUnderWay, LeaveRolesFirst } from './erase/ask-erasure.ts';
export { cancelErasure, keepByLink, keepMyData, NothingToCancel } from './erase/cancel-erasure.ts';
export { eraseAgain, eraseAgainInTrial } from './erase/erase-again.ts';
export { eraseNow } from './erase/erase-now.ts';
export { previewErasure } from './erase/preview-erasure.ts';
export { erasureFor, erasureToKeep, leavingOf, openErasureOf } from './erase/view-erasure.ts';
export { askWayIn } from './guests/ask-way-in.ts';
export { LASTS as GUEST_SESSION_LASTS } from './guests/begin-guest-session.ts';
export { codeUnderWay, mailGuestCode, proveAsGuest, WrongCode } from './guests/codes.ts';
export { enterAsGuest } from './guests/enter-as-guest.ts';
export { guestCookie, guestOfSession } from './guests/known-guest.ts';
export { leave } from './guests/leave.ts';
export { heldAbout } from './held-about.ts';
export { startRotation } from './keys/start-rotation.ts';
export { liftLimit, NoSuchLimit } from './limits/lift-limit.ts';
export { limitsOf } from './limits/limits-of.ts';
export { limitsOfOrder } from './limits/limits-of-order.ts';
export { object } from './limits/object.ts';
export { restrict } from './limits/restrict.ts';
export { IMPERSONAL, PERSONAL } from './map.ts';
export type { ErasurePreview, ErasureView, ExportView, Held, HeldRow, Kept, Value } from './model.ts';
export { privacyMonitors } from './monitors/index.ts';
export { handOver } from './parcels/hand-over.ts';
export { listParcels } from './parcels/list-parcels.ts';
export { openLabel } from './parcels/open-label.ts';
export { viewParcel } from './parcels/view-parcel.ts';
export { personOf } from './person-of.ts';
export { recordOfProcessing } from './processing/record-of-processing.ts';
export { askCorrection, complain } from './requests/ask.ts';
export { asksOf, requestChoices } from './requests/asks-of.ts';
export { moveRequest, RequestElsewhere } from './requests/move-request.ts';
export { openRequest, subjectHash } from './requests/open-request.ts';
export { requestsOf } from './requests/requests-of.ts';
export { viewRetention } from './retention/view-report.ts';
export { looksAt } from './reveal/looks-at.ts';
export { reveal } from './reveal/reveal.ts';
export type { Person } from './rows-of.ts';
export { disclosuresOf } from './shared/disclosures-of.ts';
export { askForExport, ExportUnderWay } from './take/ask-for-export.ts';
export { escaped, page as documentOf } from './take/html.ts';
export { latestExport } from './take/latest-export.ts';
export { NoSuchExport, openExport, takeExport } from './take/take-export.ts';
export { collectIdentifiers } from './verify/collect-identifiers.ts';
export { filesBelow, folderPlaces } from './verify/folder.ts';
export type { Finding, Identifiers, Place } from './verify/model.ts';
export { verifyErased } from './verify/verify-erased.ts';
export { whatIsKept } from './what-is-kept.ts';
export { whatWeHold } from './what-we-hold.ts';
