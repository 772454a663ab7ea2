/** One measured figure beside the most that this machine could give at the same time. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  n: number;
  ceiling?: { what: string; value: number };
  note?: string;
}

export interface Sizes {
  httpSeconds: number;
  copies: number;
  burst: number;
  stored: readonly number[];
  desks: number;
  /** updates of a chat platform */
  updates: number;
}

export const fullSizes: Sizes = {
  httpSeconds: 10,
  copies: 200,
  burst: 150,
  stored: [1_000, 10_000, 100_000],
  desks: 1_000,
  updates: 2_000,
};
export const quickSizes: Sizes = {
  httpSeconds: 2,
  copies: 20,
  burst: 20,
  stored: [200, 400, 800],
  desks: 20,
  updates: 100,
};

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function rounded(value: number): number {
  if (Math.abs(value) >= 100) return Math.round(value);
  return Number(value.toPrecision(3));
}

export function printTable(figures: readonly Figure[]): void {
  const rows = figures.map(({ name, value, unit, n, ceiling, note }) => [
    name,
    `${rounded(value)} ${unit}`,
    String(n),
    ceiling ? `${rounded(ceiling.value)} ${unit} (${ceiling.what})` : '',
    note ?? '',
  ]);
  const all = [['what', 'measured', 'N', 'ceiling', 'note'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
