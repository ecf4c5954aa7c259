/** The dialog layer and the bank's page; appended to the base sheet. */
export const CHALLENGE_CSS = `
.ChallengeLayer { padding: 0; overflow: auto; min-height: 100vh; background: rgb(15 17 21 / .55) }
.ChallengeLayer #root { min-height: 100vh; display: grid; place-items: center; padding: 16px }
.ChallengeCard { width: min(460px, 100%); overflow: hidden; background: #fff; color: #1f2328; border-radius: 12px; box-shadow: 0 24px 64px rgb(0 0 0 / .35) }
.ChallengeHead { display: flex; justify-content: space-between; gap: 16px; padding: 14px 20px; border-bottom: 1px solid #e3e5e8; font-size: 14px; font-weight: 500 }
.ChallengeAmount { font-weight: 600; font-variant-numeric: tabular-nums }
.ChallengeCard iframe { display: block; width: 100%; height: 310px; border: 0; background: #fff }
.ChallengeFoot { padding: 0 20px 14px; border-top: 1px solid #e3e5e8 }
.BankPage { padding: 20px; overflow: auto; color: #1f2328; background: #fff; font-size: 15px; line-height: 1.5 }
.BankPage p { margin: 0 0 16px; max-width: 46ch }
.BankPage h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.25; letter-spacing: -.01em; outline: 0 }
.BankPage .BankName { margin: 0 0 20px; font-size: 13px; font-weight: 600; color: #57606a }
.BankPage .BankButtons { max-width: none; display: flex; flex-wrap: wrap; gap: 12px; margin: 24px 0 16px }
.BankButton { flex: 1 1 140px; min-height: 48px; padding: 10px 20px; border-radius: 8px; border: 1px solid #1f2328; background: #fff; color: #1f2328; font-weight: 600; cursor: pointer }
.BankButton--authorize { background: #1f2328; color: #fff }
.BankButton:focus-visible { outline: 3px solid #0570de; outline-offset: 2px }
.BankButton:disabled { opacity: .55; cursor: default }
.BankPage .BankStatus { min-height: 1.5em; margin: 0; font-size: 14px; color: #57606a }
@media (prefers-reduced-motion: no-preference) {
  .ChallengeCard { animation: challenge-in .18s ease-out }
  @keyframes challenge-in { from { opacity: 0; transform: translateY(8px) } }
}
@media (forced-colors: active) { .ChallengeCard { border: 1px solid CanvasText } .BankButton { border-color: ButtonText } }
`;
