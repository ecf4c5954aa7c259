import { formatMoney, money } from '#lib/money.ts';
import type { ListKind, RiskOutcome, RiskStage, RulesetStatus } from '#lib/risk/model.ts';

/** When a rule is asked, in the words of the desk. */
export const STAGES: Readonly<Record<RiskStage, string>> = {
  request: 'at the press of the button',
  pre_auth: 'before the card is asked',
  post_auth: 'after the card answered',
  continuous: 'after the order',
};

export const OUTCOMES: readonly RiskOutcome[] = ['allow', 'challenge', 'hold', 'block'];

/** What becomes of a payment. */
export const ENDS: Readonly<Record<RiskOutcome, string>> = {
  allow: 'passes',
  challenge: 'proves the card',
  hold: 'is held',
  block: 'is blocked',
};

export const STATUSES: Readonly<Record<RulesetStatus, string>> = {
  draft: 'Draft',
  shadow: 'In shadow',
  live: 'Live',
  retired: 'Retired',
  discarded: 'Discarded',
};

export const KINDS: Readonly<Record<ListKind, string>> = {
  card_fingerprint: 'Card (fingerprint)',
  email: 'E-mail address',
  email_domain: 'E-mail domain',
  ip: 'Network address',
  address: 'Street and postal code',
  phone: 'Telephone',
};

/** What a hit does: “hold”, “25 points”, “hold and 20 points”. */
export function doing({ outcome, score }: { outcome: RiskOutcome; score: number }): string {
  const points = `${score} ${Math.abs(score) === 1 ? 'point' : 'points'}`;
  if (outcome === 'allow') return score === 0 ? 'nothing by itself' : points;
  return score === 0 ? outcome : `${outcome} and ${points}`;
}

/** A name of a limit or a hit, as a person would write it; the name that needs no saying is left out. */
export const named = (name: string): string => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

/** Limits of amounts are one for each currency, under its name. */
const CURRENCIES = new Set(['eur', 'usd', 'gbp', 'chf', 'huf']);

/** A limit as people read it: an amount where it is one, else the number. */
export const limitOf = (name: string, value: number): string =>
  CURRENCIES.has(name) ? formatMoney(money(value, name)) : value.toLocaleString('en-GB');
