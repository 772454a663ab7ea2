import { writeSection } from '../page.ts';

const page = {
  file: 'docs/planted.md',
  intro: `# Planted mistakes

What the proofs would say if the program were wrong: mistakes are put into a copy of it, one at a time, and found again by a simulated office
(\`npm run trust:world\`) or by a test. Each part of this page is written by the command it names.`,
};

export const writePart = (title: string, command: string, lines: readonly string[]): void =>
  writeSection(page, { title, command, lines });

export const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

export const shareOf = (some: number, all: number): string =>
  `${some} of ${all} (${Math.round((100 * some) / Math.max(all, 1))} %)`;
