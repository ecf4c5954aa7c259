import { Badge } from '#components/ui/badge.tsx';
import type { VariantView } from '#lib/catalog/model.ts';

/** What is left of the chosen size and frame; an exact number once it is small. */
export function StockLine({ variant }: { variant: VariantView | undefined }) {
  if (!variant) return null;
  const { available } = variant;
  if (available <= 0) return <Badge tone="stopped">Sold out in this size and frame</Badge>;
  if (available === 1) return <Badge tone="attention">The last one in this size and frame</Badge>;
  if (available <= 5) return <Badge tone="attention">{available} left in this size and frame</Badge>;
  return <Badge tone="proved">In stock, {available} left</Badge>;
}
