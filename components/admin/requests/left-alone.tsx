import { Notice } from '#components/ui/notice.tsx';
import type { LimitView } from '#lib/privacy/model.ts';
import { Moment } from '../moment.tsx';

/** Tells whoever comes across somebody's data that it is to be left alone, and by what. */
export const LeftAlone = ({ limits }: { limits: readonly LimitView[] }) =>
  limits.length === 0 ? null : (
    <Notice
      tone="attention"
      title={
        limits.some(({ kind }) => kind === 'restriction')
          ? 'The customer asked that their data be left unused'
          : 'The customer objected to some of what we do'
      }
      className="mt-6"
    >
      <ul>
        {limits.map(({ id, says, since }) => (
          <li key={id}>
            “{says}”, since <Moment at={since} />
          </li>
        ))}
      </ul>
      <p>Use it only for what this order, a law or keeping fraud out needs.</p>
    </Notice>
  );
