import { Badge, type Tone } from '#components/ui/badge.tsx';
import { RESULT_WORDS, type Result } from '#lib/policy/model.ts';

const TONES: Record<Result, Tone> = {
  held: 'proved',
  broken: 'attention',
  failed: 'attention',
  not_checked: 'neutral',
};

/** What a run came to; nothing yet where there was none. */
export const ResultBadge = ({ result }: { result: Result | null }) =>
  result ? <Badge tone={TONES[result]}>{RESULT_WORDS[result]}</Badge> : <Badge tone="waiting">Not yet</Badge>;
