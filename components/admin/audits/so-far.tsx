import { Panel } from '../panel.tsx';

type Props = { says: string; done: number; of: number };

/** How far a look is that takes longer than one run. */
export const SoFar = ({ says, done, of }: Props) => (
  <Panel id="so-far" title="How far it is">
    <progress
      aria-labelledby="so-far"
      max={Math.max(of, 1)}
      value={Math.min(done, of)}
      className="h-2 w-full accent-vermilion"
    />
    <p className="tabular text-[0.9375rem]">{says}</p>
  </Panel>
);
