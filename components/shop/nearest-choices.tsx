import { Button } from '#components/ui/button.tsx';
import { Price } from '#components/ui/money.tsx';
import { choiceLabel, type Frame, type VariantView } from '#lib/catalog/model.ts';

type Props = {
  variants: readonly VariantView[];
  size: string;
  frame: Frame;
  onChoose: (variant: VariantView) => void;
};
const MOST = 3;

/** Where a pair cannot be bought: why, and the nearest that can be, one press away. */
export function Nearest({ variants, size, frame, onChoose }: Props) {
  const exists = variants.some(it => it.size.code === size && it.frame === frame);
  const near = (it: VariantView) => Number(it.size.code === size) * 2 + Number(it.frame === frame);
  const others = variants
    .filter(it => it.available > 0)
    .sort((a, b) => near(b) - near(a) || a.priceMinor - b.priceMinor)
    .slice(0, MOST);
  if (others.length === 0) {
    return (
      <p className="mt-3 text-muted">
        The whole edition is sold. We never print more of a closed edition; more by this artist is below.
      </p>
    );
  }
  return (
    <div className="mt-3">
      <p className="text-[0.9375rem] text-muted">
        {exists ? 'This size and frame is sold out. ' : 'This print is not made in this size and frame. '}
        These are the nearest you can have:
      </p>
      <div className="mt-3 grid gap-2">
        {others.map(it => (
          <Button key={it.id} look="quiet" onClick={() => onChoose(it)} className="justify-between text-left">
            <span>{choiceLabel(it.size, it.frame)}</span>
            <Price minor={it.priceMinor} currency={it.currency} />
          </Button>
        ))}
      </div>
    </div>
  );
}
