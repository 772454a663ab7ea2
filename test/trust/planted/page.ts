import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './program-copy.ts';

const file = 'docs/planted.md';
const intro = `# Planted mistakes

What the proofs would say if the program were wrong: mistakes are put into a copy of it, one at a time, and found again by a simulated office
(\`npm run trust:world\`) or by a test. Each part of this page is written by the command it names.
`;

/** Writes one part of the page; the other parts stay as they are. */
export function writePart(title: string, command: string, lines: readonly string[]): void {
  const path = join(root, file);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : intro;
  const [, ...parts] = page.split(/^(?=## )/m);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const when = new Date().toISOString().slice(0, 10);
  const part = [
    `## ${title}`,
    `Measured ${when} on ${machine}, Node ${process.version} · \`${command}\``,
    '',
    ...lines,
    '',
    '',
  ].join('\n');
  const isOther = (other: string) => !other.startsWith(`## ${title}\n`);
  const others = parts.filter(isOther).map((other) => `${other.trimEnd()}\n\n`);
  const all = [part, ...others].sort();
  writeFileSync(path, `${[intro, ...all].join('').trimEnd()}\n`);
}

export const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

export const shareOf = (some: number, all: number): string =>
  `${some} of ${all} (${Math.round((100 * some) / Math.max(all, 1))} %)`;
