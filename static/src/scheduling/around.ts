// Where the arrow keys lead among appointments: up and down within a column, left and right to
// whoever is nearest in time in the next column that has anybody.

export interface Placed {
  id: number;
  column: number;
  from: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** The neighbour of `id`, or undefined at the edge. Without `id`, the first of all. */
export function neighbour(
  all: Placed[],
  id: number | null,
  direction: Direction,
): number | undefined {
  const here = all.find((one) => one.id === id);
  if (!here) return nearest(all, 0, Math.min(...all.map((one) => one.column)))?.id;
  if (direction === "up" || direction === "down") {
    const column = all.filter((one) => one.column === here.column).sort((a, b) => a.from - b.from);
    return column[column.indexOf(here) + (direction === "down" ? 1 : -1)]?.id;
  }
  const step = direction === "right" ? 1 : -1;
  const others = all.filter((one) => (one.column - here.column) * step > 0);
  if (others.length === 0) return undefined;
  const next = Math.min(...others.map((one) => (one.column - here.column) * step)) * step;
  return nearest(others, here.from, here.column + next)?.id;
}

function nearest(all: Placed[], from: number, column: number): Placed | undefined {
  return all
    .filter((one) => one.column === column)
    .sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
}
