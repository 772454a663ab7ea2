import { existsSync, readdirSync } from 'node:fs';
import type { Labelled } from '../score/compare.ts';
import { loadLines } from '../score/evaluate.ts';

export interface Known extends Labelled {
  file: string;
  /** what a fold is made of: messages of one author, or else what was written in one go */
  family: string;
}

const together = 30;
const rounds = 'test/data/rounds';

/** Every labelled message there is, in a fixed order. */
export function labelledFiles(): string[] {
  const sets = ['dev', 'own', 'parts', 'layouts', 'languages'].map((name) => `test/data/signals-${name}.jsonl`);
  const further = existsSync(rounds) ? readdirSync(rounds).filter((name) => name.endsWith('.jsonl')) : [];
  return [...sets, ...further.sort().map((name) => `${rounds}/${name}`)];
}

export function loadKnown(files: readonly string[]): Known[] {
  return files.flatMap((file) =>
    loadLines(file).map((line, at) => ({
      ...line,
      file,
      family: (line as { source?: string }).source ?? `${file} ${Math.floor(at / together)}`,
    })),
  );
}
