import { Badge } from '#components/ui/badge.tsx';
import type { RuleView } from '#lib/risk/model.ts';

/** Whether a rule is asked, and what it lacks where it cannot be. */
export function RuleState({ rule: { on, lacks } }: { rule: Pick<RuleView, 'on' | 'lacks'> }) {
  if (lacks) return <Badge tone="waiting">Off: needs {lacks}</Badge>;
  return on ? <Badge tone="proved">On</Badge> : <Badge>Off</Badge>;
}
