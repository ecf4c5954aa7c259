import { program } from '../place/place.ts';

/** Times in ms, 95th percentile; alone and eight at a time. Two hundred sign-ins at once: seconds and megabytes, together. */
export type IdentityRates = {
  check: number;
  checkAtOnce: number;
  append: number;
  appendAtOnce: number;
  signInSeconds: number;
  signInMegabytes: number;
};

/** Measures who somebody is and what they may do, the record of what they did, and many sign-ins at once. */
export const measureIdentity = async (environment: Record<string, string>): Promise<IdentityRates> =>
  JSON.parse(await program('../identity/run.ts', [], environment));

const CHECK_MS = 5;
const APPEND_MS = 3;
const SIGN_INS_MB = 96;

/** Prints them; answers which aims are missed. */
export function printIdentity(found: IdentityRates): string[] {
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  console.log('\n| who you are, p95 | alone | eight at a time | aim |\n|---|---|---|---|');
  console.log(`| session and permissions | ${ms(found.check)} | ${ms(found.checkAtOnce)} | ${CHECK_MS} ms alone |`);
  console.log(
    `| a record in the audit ledger | ${ms(found.append)} | ${ms(found.appendAtOnce)} | ${APPEND_MS} ms alone |`,
  );
  console.log(
    `\nTwo hundred sign-ins at once: ${found.signInSeconds.toFixed(1)} s, ${Math.round(found.signInMegabytes)} MB more (aim: ${SIGN_INS_MB} MB).`,
  );
  return [
    found.check > CHECK_MS ? `session and permissions: p95 ${ms(found.check)}, ${CHECK_MS} ms is aimed at` : '',
    found.append > APPEND_MS ? `a record in the ledger: p95 ${ms(found.append)}, ${APPEND_MS} ms is aimed at` : '',
    found.signInMegabytes > SIGN_INS_MB
      ? `sign-ins: ${Math.round(found.signInMegabytes)} MB for two hundred, ${SIGN_INS_MB} MB is aimed at`
      : '',
  ].filter(Boolean);
}
