type Props = { says: string; done: number; of: number };

/** How far a look is that takes longer than one run. */
export const SoFar = ({ says, done, of }: Props) => (
  <section aria-labelledby="so-far" className="grid content-start gap-4 bg-sheet p-6">
    <h2 id="so-far" className="display text-heading">
      How far it is
    </h2>
    <progress
      aria-labelledby="so-far"
      max={Math.max(of, 1)}
      value={Math.min(done, of)}
      className="h-2 w-full accent-vermilion"
    />
    <p className="tabular text-[0.9375rem]">{says}</p>
  </section>
);
