/** On a narrow screen a row of a table is a block and each cell a line. */
export const TABLE = 'mt-8 w-full text-left text-[0.9375rem] max-md:block';
export const ROW = 'border-b border-line align-top max-md:block max-md:py-4';
export const CELL = 'py-3 pe-6 max-md:block max-md:py-1';

/** The names of the columns. */
export const HeadRow = ({ names }: { names: readonly string[] }) => (
  <thead className="max-md:hidden">
    <tr className="border-edge border-b text-muted text-small">
      {names.map(name => (
        <th key={name} scope="col" className="py-2 pe-6 font-medium">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
