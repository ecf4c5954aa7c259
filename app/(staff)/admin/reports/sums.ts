import { dayAfter } from '#lib/clock.ts';
import { NO_PAYMENT_DAY, type PaymentDay } from '#lib/payments/model.ts';
import { added, NO_DAY, type RiskDay, together } from '#lib/risk/model.ts';
import { type Figures, PROGRAM_DAYS } from './figures.ts';

/** Some days of the gates and the desk as one. */
export const riskOf = ({ risk }: Figures, days: readonly string[]): RiskDay =>
  together(days.map(day => risk.get(day) ?? NO_DAY));

/** Some days of money as one. */
export const moneyOf = ({ money }: Figures, days: readonly string[]): PaymentDay =>
  days.reduce((sum, day) => {
    const more = money.get(day) ?? NO_PAYMENT_DAY;
    return {
      captured: sum.captured + more.captured,
      capturedMinor: added(sum.capturedMinor, more.capturedMinor),
      disputes: sum.disputes + more.disputes,
      warnings: sum.warnings + more.warnings,
      asked: sum.asked + more.asked,
      passed: sum.passed + more.passed,
    };
  }, NO_PAYMENT_DAY);

/** What came back of what was sold in the thirty days up to `day`, in percent; null without sales. */
export function programShare(figures: Figures, day: string): number | null {
  const days = Array.from({ length: PROGRAM_DAYS }, (_, back) => dayAfter(day, -back));
  const { captured, disputes, warnings } = moneyOf(figures, days);
  return share(disputes + warnings, captured);
}

/** In percent; null of nothing. */
export const share = (part: number, all: number): number | null => (all === 0 ? null : (100 * part) / all);

export const decidedIn = ({ released, declined }: RiskDay): number => released + declined;
export const judgedIn = ({ judged }: RiskDay): number => Object.values(judged).reduce((sum, one) => sum + one, 0);
