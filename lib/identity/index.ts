/**
 * Who you are. next-auth carries the sign-in (its route, its CSRF token, its cookie); accounts, passwords, factors and
 * sessions are ours. The session cookie holds an opaque random token whose hash is a row of `session`, so
 * that revoking the row ends the session on its next request. What a session may do is evaluated by Postgres on every
 * request (`actor-of-session.ts`); a sign-in that still owes a proof is a guest with a challenge.
 */
import 'server-only';

export { type AccountAtDesk, accountAtDesk } from './account-at-desk.ts';
export { accountOf } from './account-of.ts';
export { type AccountToJudge, accountToJudge } from './account-to-judge.ts';
export { accountsAfter } from './accounts-after.ts';
export { actorOfSession } from './actor-of-session.ts';
export { addCustomer, type NewCustomer } from './add-customer.ts';
export { addStaff, type NewStaff } from './add-staff.ts';
export { limitAsking } from './asking.ts';
export { exportLedger } from './auditors/export-ledger.ts';
export { staffNames } from './auditors/staff-names.ts';
export { verifyLedger } from './auditors/verify-ledger.ts';
export { authOptions } from './auth-options.ts';
export {
  accessReviewed,
  rolesAsGiven,
  staffAcknowledgedPolicy,
  staffHaveSecondFactor,
  staffTrained,
  suspiciousSignInsProved,
  unusedAccountsDisabled,
} from './controls/index.ts';
export { emailAddress } from './email-address.ts';
export { confirmApp, startApp } from './factors/add-app.ts';
export { addPasskey, type Changed } from './factors/add-passkey.ts';
export { passkeySignInInput, provingInput } from './factors/answers.ts';
export type { AppSetup } from './factors/app-codes.ts';
export { askForMailCode } from './factors/ask-for-code.ts';
export { enrolApp, enrolAppCode, enrolPasskey, mayEnrol, offerPasskey } from './factors/enrol.ts';
export { factorOffer } from './factors/factor-offer.ts';
export { TooManyCodes } from './factors/failures.ts';
export { listFactors } from './factors/list-factors.ts';
export { mailCodeOf } from './factors/mail-code.ts';
export { makeRecoveryCodes } from './factors/make-codes.ts';
export { offerProof, type ProofFor, prove, proverOf, waysOwed, waysToProve } from './factors/prove.ts';
export { removeApp, removePasskey, renamePasskey } from './factors/remove-factors.ts';
export { offerSignIn, signInWithPasskey } from './factors/sign-in-with-passkey.ts';
export { ProofRefused } from './factors/take-proof.ts';
export { hasSecondFactor, waysOf } from './factors/ways.ts';
export { findAccount } from './find-account.ts';
export { forgetTraces } from './forget-traces.ts';
export { LinkOver } from './link-over.ts';
export { liveAccountsAfter } from './live-accounts.ts';
export { noAccountAt } from './no-account-at.ts';
export { originOf } from './origin.ts';
export { passwordFits } from './passwords/argon2.ts';
export { hashNewPassword, type NewPassword } from './passwords/hash-new-password.ts';
export { setPassword, voidLinks } from './passwords/set-password.ts';
export { identityPersonalData } from './personal-data.ts';
export { changeEmail } from './profile/change-email.ts';
export { changeName } from './profile/change-name.ts';
export { changePassword } from './profile/change-password.ts';
export { addressToConfirm, confirmEmail, EmailTaken } from './profile/confirm-email.ts';
export { tellPasswordChanged } from './profile/tell.ts';
export { provedEmail } from './proved-email.ts';
export { askRecovery, askReset } from './recovery/ask-reset.ts';
export { AccountHeld, requireNotHeld } from './recovery/held.ts';
export { whoseLink } from './recovery/link-into.ts';
export { recover } from './recovery/recover.ts';
export { resetPassword } from './recovery/reset-password.ts';
export { AddressTooNew, requireSettled } from './recovery/settled.ts';
export {
  cookieOptions,
  DEVICE_COOKIE_SECONDS,
  deviceCookie,
  SESSION_COOKIE_SECONDS,
  secureCookies,
  sessionCookie,
} from './session-cookie.ts';
export { type Begun, beginSession } from './sessions/begin-session.ts';
export { type Browser, nameOfBrowser, networkOf } from './sessions/browser.ts';
export { closeForGood } from './sessions/close-for-good.ts';
export { completeChallenge, rotateSession, SessionOver } from './sessions/complete-challenge.ts';
export { endSession, forgetBrowser, NothingThere, signOutEverywhere } from './sessions/end-session.ts';
export { endSessions } from './sessions/end-sessions.ts';
export { type AccountEventKind, recordAccountEvent } from './sessions/events.ts';
export type { SignIn } from './sessions/facts.ts';
export { countWrongUse, type IssuedLink, issueLink, linkTo, openLink, redeemLink } from './sessions/links.ts';
export { activityOf } from './sessions/list-activity.ts';
export { browsersOf, sessionsOf } from './sessions/list-sessions.ts';
export { disputed, reportNotMe } from './sessions/not-me.ts';
export { signOut } from './sessions/sign-out.ts';
export { browserInput } from './sign-in/browser-input.ts';
export { SignInRefused } from './sign-in/check-password.ts';
export { clearFailures, takeTry } from './sign-in/failures.ts';
export { signIn } from './sign-in/sign-in.ts';
export { askSignUp } from './sign-up/ask-sign-up.ts';
export { AlreadyRegistered, finishSignUp, whoSignsUp } from './sign-up/finish-sign-up.ts';
export { confirmGrant, revokeInReview, signOffReview } from './staff/access-review/decide.ts';
export { latestReview } from './staff/access-review/view-review.ts';
export { grantRole, revokeRole } from './staff/change-roles.ts';
export { disableStaff, enableStaff } from './staff/change-state.ts';
export { tell as tellStaff } from './staff/changes.ts';
export { firstOwnerLink } from './staff/first-owner.ts';
export { appointAccessAdmin, inviteStaff, resendInvitation, withdrawInvitation } from './staff/invite.ts';
export { isStaff } from './staff/is-staff.ts';
export { joinStaff, readWelcome, type Welcome } from './staff/join.ts';
export { listPeople, openInvitations } from './staff/list-people.ts';
export { staffImpersonal } from './staff/personal-data.ts';
export { anyoneHolds } from './staff/staff-of.ts';
export { type StaffPerson, staffWho } from './staff/staff-who.ts';
export { namesOf, viewPerson } from './staff/view-person.ts';
export { askAcknowledgementAnew, recordAcknowledgement } from './training/acknowledge-policy.ts';
export { handInQuiz } from './training/hand-in-quiz.ts';
export type { Block, Module } from './training/module.ts';
export { moduleCalled } from './training/modules/index.ts';
export { trainingOverview } from './training/overview.ts';
export { trainingOf } from './training/progress.ts';
export { quizFor } from './training/quiz.ts';
