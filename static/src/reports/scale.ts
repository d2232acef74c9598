// Where the lines of a chart stand: round figures that reach the largest value.

/** The next round figure at or above `value`: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
}

/** The heights of the lines, without zero. */
export function ticks(largest: number, wanted = 4): number[] {
  if (largest <= 0) return [];
  const step = roundUp(largest / wanted);
  const count = Math.ceil(largest / step);
  return Array.from({ length: count }, (_, index) => (index + 1) * step);
}
