import { Badge } from '#components/ui/badge.tsx';
import type { ModuleProgress } from '#lib/identity/model.ts';
import { Day } from '../people/person-state.tsx';

/** How far somebody is with a module, told by shape and word. */
export function ModuleState({ state, validUntil }: Pick<ModuleProgress, 'state' | 'validUntil'>) {
  const until = validUntil ? <Day at={validUntil} /> : null;
  switch (state) {
    case 'valid':
      return <Badge tone="proved">Passed, until {until}</Badge>;
    case 'due':
      return <Badge tone="waiting">Runs out on {until}</Badge>;
    case 'lapsed':
      return <Badge tone="attention">Ran out on {until}</Badge>;
    case 'renewed':
      return <Badge tone="attention">There is a new version</Badge>;
    case 'never':
      return <Badge tone="attention">To take</Badge>;
  }
}
