import { Money } from '#components/ui/money.tsx';
import type { DifferenceView, Side } from '#lib/payments/model.ts';
import { factsOf } from './difference-words.ts';

/** Both sides of a difference, fact by fact; what is not the same is marked. */
export function TwoSides({ kind, ours, theirs }: Pick<DifferenceView, 'kind' | 'ours' | 'theirs'>) {
  const oneSided = ours === null || theirs === null;
  return (
    <table className="mt-3 text-left text-[0.9375rem]">
      <caption className="sr-only">Both sides</caption>
      <thead>
        <tr className="text-muted text-small">
          <td className="pe-6" />
          <th scope="col" className="pe-8 font-medium">
            Here
          </th>
          <th scope="col" className="font-medium">
            At Stripe
          </th>
        </tr>
      </thead>
      <tbody>
        {factsOf(ours, theirs).map(({ key, name }) => {
          // States have other words on each side; that they do not fit is what the kind says.
          const differs = !oneSided && key !== 'status' && ours[key] !== theirs[key];
          return (
            <tr key={`${kind} ${key}`} className="align-baseline">
              <th scope="row" className="pe-6 font-normal text-muted">
                {name}
              </th>
              <td className="pe-8">
                <Fact side={ours} name={key} />
              </td>
              <td className={differs ? 'font-semibold' : ''}>
                <Fact side={theirs} name={key} />
                {differs ? <span className="ms-2 text-small text-vermilion">▲ differs</span> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Fact({ side, name }: { side: Side | null; name: string }) {
  const value = side?.[name];
  if (side === null) return <span className="text-muted">nothing</span>;
  if (name.endsWith('Minor') && typeof value === 'number' && typeof side.currency === 'string')
    return <Money minor={value} currency={side.currency} />;
  return <>{String(value ?? '–').replaceAll('_', ' ')}</>;
}
