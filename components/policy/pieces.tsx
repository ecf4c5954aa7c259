import type { Piece } from '#lib/policy/model.ts';

/**
 * Words that are the same, new or gone. The state is told by more than colour: what is new is underlined, what is gone
 * struck through, and both are said to a screen reader.
 */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ kind, words }, nth) => {
    const key = `${nth} ${kind}`;
    if (kind === 'same') return <span key={key}>{words}</span>;
    const Mark = kind === 'new' ? 'ins' : 'del';
    return (
      <Mark key={key} className={LOOKS[kind]}>
        <span className="sr-only"> [{kind === 'new' ? 'new' : 'gone'}: </span>
        {words}
        <span className="sr-only">] </span>
      </Mark>
    );
  });

const LOOKS = {
  new: 'bg-proof/15 underline decoration-proof decoration-2 underline-offset-4',
  gone: 'text-muted line-through decoration-vermilion decoration-2',
};
