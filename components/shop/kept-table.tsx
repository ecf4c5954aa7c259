import type { Kept } from '#lib/privacy/model.ts';

const HEADS = ['What', 'Why', 'Ground', 'Until', 'Given to'] as const;

/** One drawer of what is kept: a table where there is room, and on a phone one entry below the other. */
export const KeptTable = ({ name, tables }: { name: string; tables: readonly Kept[] }) => (
  <section aria-label={name} className="mt-14">
    <h2 className="display text-heading">{name}</h2>
    <table className="mt-4 block w-full text-[0.9375rem] md:table">
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr>
          {HEADS.map(head => (
            <th key={head} scope="col" className="pe-6 pb-2 text-start font-normal text-muted text-small">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {tables.map(kept => (
          <tr key={kept.table} className="block border-t border-line py-3 align-top md:table-row">
            <th scope="row" className="block pe-6 text-start font-semibold md:table-cell md:w-1/5 md:py-3">
              {kept.what}
            </th>
            {[kept.purpose, sentence(kept.basisSays), kept.until, kept.given.map(({ says }) => says).join('; ')].map(
              (says, index) => (
                <td key={HEADS[index + 1]} className="block py-0.5 pe-6 md:table-cell md:w-1/5 md:py-3">
                  <span aria-hidden="true" className="text-muted text-small md:hidden">
                    {HEADS[index + 1]}:{' '}
                  </span>
                  {says ? sentence(says) : 'Nobody.'}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const sentence = (says: string): string => `${says.charAt(0).toUpperCase()}${says.slice(1).replace(/\.?$/, '.')}`;
