import type { InventoryView } from '#lib/payment-page/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';

const KINDS: Record<InventoryView['kind'], string> = {
  script: 'Script',
  'inline script': 'Inline script',
  frame: 'Frame',
  form: 'Form',
  connection: 'Connection',
};

/** Everything that belongs on the payment page: who answers for it, what for, and what shows that it is still the same. */
export function Inventory({ items, files }: { items: readonly InventoryView[]; files: readonly string[] }) {
  return (
    <section aria-labelledby="inventory">
      <h2 id="inventory" className="display text-heading">
        What belongs on it
      </h2>
      <p className="measure mt-2 text-muted">
        The whole list, with its reasons. Anything else is found and told. It is a file of the shop, so a change of it
        is reviewed and signed with the build.
      </p>
      <table className={TABLE}>
        <caption className="sr-only">Scripts, frames, forms and connections of the payment page</caption>
        <HeadRow names={['What', 'Who answers for it', 'What for, and why', 'Allowed by', 'Still the same?']} />
        <tbody className="max-md:block">
          {items.map(({ id, kind, where, owner, purpose, because, authorised, integrity }) => (
            <tr key={id} className={ROW}>
              <th scope="row" className={`${CELL} font-medium`}>
                {KINDS[kind]}
                <code className="block max-w-60 break-all font-normal text-muted text-small">{where}</code>
              </th>
              <td className={`${CELL} md:max-w-40`}>{owner}</td>
              <td className={CELL}>
                {purpose} <span className="text-muted">{because}</span>
              </td>
              <td className={`${CELL} md:max-w-48`}>{authorised}</td>
              <td className={CELL}>{integrity}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {files.length > 0 ? (
        <details className="mt-6">
          <summary className="min-h-6 cursor-pointer">The {files.length} files that the last look received</summary>
          <ul className="mt-3 grid gap-1">
            {files.map(file => (
              <li key={file}>
                <code className="break-all text-small">{file}</code>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
