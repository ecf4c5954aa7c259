import { newId } from '../state/id.ts';
import type { ChoreKind } from '../state/tables.ts';
import type { World } from '../world.ts';

/** Plans what happens by itself. @param seconds from now; 0 is right after this answer */
export function later(world: World, kind: ChoreKind, about: string, seconds = 0): void {
  const now = world.now();
  world.tables.chores.put({ id: newId('chore'), created: now, due: now + seconds, kind, about });
}

/** Something else decided it first. */
export function forget(world: World, kind: ChoreKind, about: string): void {
  for (const chore of world.tables.chores.all())
    if (chore.kind === kind && chore.about === about) world.tables.chores.remove(chore.id);
}
