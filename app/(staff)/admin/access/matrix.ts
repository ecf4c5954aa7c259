import { operations, PERMISSIONS, type Permission, type Role } from '#lib/access/index.ts';

export type MatrixRow = {
  /** The operation's name; for what is only looked at, the permission's. */
  name: string;
  roles: readonly Role[];
  level: 0 | 1 | 2;
  passkey: boolean;
  trained: boolean;
  stepUp: boolean;
  fourEyes: boolean;
};
export type MatrixGroup = { name: string; rows: readonly MatrixRow[] };

/** Every operation, and every permission to look, with what it asks for, by the domain that it belongs to. */
export function accessMatrix(): MatrixGroup[] {
  const acts = [...operations().values()].map(({ operationName: name, may, fresh, fourEyes }) =>
    rowOf(name, may, { stepUp: fresh, fourEyes }),
  );
  const looks = (Object.keys(PERMISSIONS) as Permission[])
    .filter(name => name.endsWith('.read'))
    .map(name => rowOf(name, name, { stepUp: false, fourEyes: false }));
  const rows = [...acts, ...looks].sort((one, other) => (one.name < other.name ? -1 : 1));
  const names = [...new Set(rows.map(domainOf))];
  return names.map(name => ({ name, rows: rows.filter(row => domainOf(row) === name) }));
}

const domainOf = ({ name }: MatrixRow): string => name.split('.')[0] ?? name;

function rowOf(name: string, permission: Permission, asks: Pick<MatrixRow, 'stepUp' | 'fourEyes'>): MatrixRow {
  const { roles, level, passkey, trained } = PERMISSIONS[permission];
  return { name, roles, level, passkey, trained, ...asks };
}
