/** A column's figures, added up for the last line. */
export function added<Row>(rows: Row[], of: (row: Row) => number): number {
  return rows.reduce((all, one) => all + of(one), 0);
}
