import type { RiskHit } from '../../model.ts';

/** Rules that fired in one answer and not in the other, or with another weight: what the difference comes from. */
export function rulesBetween(one: readonly RiskHit[], other: readonly RiskHit[]): string[] {
  const weights = (hits: readonly RiskHit[]) =>
    new Map(hits.map(({ rule, outcome, score }) => [rule, `${outcome} ${score}`]));
  const [a, b] = [weights(one), weights(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter(rule => a.get(rule) !== b.get(rule));
}
