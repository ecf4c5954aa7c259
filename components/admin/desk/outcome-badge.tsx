import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { RiskOutcome } from '#lib/risk/model.ts';

const LOOK: Record<RiskOutcome, { tone: Tone; says: string }> = {
  allow: { tone: 'proved', says: 'Allow' },
  challenge: { tone: 'waiting', says: 'Challenge' },
  hold: { tone: 'attention', says: 'Hold' },
  block: { tone: 'stopped', says: 'Block' },
};

/** What the gates said, by shape and word. */
export const OutcomeBadge = ({ outcome }: { outcome: RiskOutcome }) => (
  <Badge tone={LOOK[outcome].tone}>{LOOK[outcome].says}</Badge>
);
