import { type AnyPgColumn, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/**
 * Declares the table in which a room keeps the pieces of its files. `column` says which file a piece is of, by the id of
 * a row of the room's own, which `file` names: all that is known of a file but its bytes stands there.
 */
export const tableOfPieces = (name: string, column: string, file: () => AnyPgColumn) =>
  pgTable(
    name,
    {
      fileId: uuid(column).notNull().references(file),
      part: integer().notNull(),
      sealed: text().notNull(),
    },
    table => [primaryKey({ columns: [table.fileId, table.part] })],
  );

export type TableOfPieces = ReturnType<typeof tableOfPieces>;
