/** Rows by id, in the order of their creation. */
export class Table<Row extends { id: string }> {
  private readonly rows = new Map<string, Row>();

  put(row: Row): Row {
    this.rows.set(row.id, row);
    return row;
  }
  get(id: string | null | undefined): Row | undefined {
    return id ? this.rows.get(id) : undefined;
  }
  remove(id: string): void {
    this.rows.delete(id);
  }
  get size(): number {
    return this.rows.size;
  }
  all(): Row[] {
    return [...this.rows.values()];
  }
  newestFirst(): Row[] {
    return this.all().reverse();
  }
  /** Drops the oldest rows until at most `most` are left: for logs that must not grow for ever. */
  keepNewest(most: number): void {
    for (const id of this.rows.keys()) {
      if (this.rows.size <= most) return;
      this.rows.delete(id);
    }
  }
  /** Drops rows from the oldest on, up to the first that is not to go. */
  dropOldest(goes: (row: Row) => boolean): void {
    for (const [id, row] of this.rows) {
      if (!goes(row)) return;
      this.rows.delete(id);
    }
  }
}
