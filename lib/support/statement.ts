import { clock, DAY, startOf } from '#lib/clock.ts';

/** Further back no bank takes a payment back. */
const LOOKS_BACK_DAYS = 540;

/** Whether somebody can have this day on a statement. */
export function isStatementDay(day: string): boolean {
  const days = (clock.now().getTime() - startOf(day).getTime()) / DAY;
  return days > -2 && days < LOOKS_BACK_DAYS;
}

/** An amount as it is typed, "129.50" or "€ 1.290,50", in minor units; null when it is none. */
export function minorOf(text: string): number | null {
  const bare = text.replace(/[€£$\s'’]/g, '');
  const [, whole = '', cents = ''] = /^(\d{1,3}(?:[.,]?\d{3})*|\d{1,7})(?:[.,](\d{2}))?$/.exec(bare) ?? [];
  const units = Number(whole.replace(/[.,]/g, ''));
  return whole === '' || units > 1_000_000 ? null : units * 100 + Number(cents || 0);
}
