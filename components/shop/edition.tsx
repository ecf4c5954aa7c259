import { Badge } from '#components/ui/badge.tsx';
import { editionState } from '#lib/catalog/model.ts';

const TONES = { sold_out: 'stopped', few: 'attention', available: 'neutral' } as const;

/** How many of an edition are left: "12 of 50 left". */
export function Edition({ editionSize, left }: { editionSize: number; left: number }) {
  const { state, words } = editionState({ editionSize, left });
  return state === 'available' ? (
    <span className="tabular text-muted">{words}</span>
  ) : (
    <Badge tone={TONES[state]} className="tabular">
      {words}
    </Badge>
  );
}
