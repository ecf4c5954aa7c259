import { isListed } from '../inventory.ts';
import type { Difference, DifferenceKind, Manifest, Seen } from '../model.ts';

/** Frames, forms, what runs script beside script elements, and whom the page talks to. */
export function compareDocument({ origins }: Manifest, seen: Seen): Difference[] {
  const unlisted = (kind: 'frame' | 'form' | 'connection', found: readonly string[]) =>
    found.filter(address => !isListed(kind, address, origins));
  return [
    ...each('frame-added', 'iframe', unlisted('frame', seen.frames)),
    ...each('form-changed', 'form', unlisted('form', seen.targets)),
    ...each('connection-added', 'request', unlisted('connection', seen.asked)),
    ...each('handler-added', 'element', seen.handlers),
    ...each('card-field', 'input', seen.cardFields),
    ...each('worker-added', 'worker', seen.workers),
    ...each('something-refused', 'browser', seen.refused),
  ];
}

const each = (kind: DifferenceKind, what: string, found: readonly string[]): Difference[] =>
  found.map(one => ({ kind, level: 'alarm', what, expected: null, found: one }));
