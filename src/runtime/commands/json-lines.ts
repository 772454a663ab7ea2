import { readFileSync } from 'node:fs';
import { whyRefused } from '../node/folder.ts';

interface Line {
  /** counted from 1, as editors do */
  number: number;
  text: string;
}

/** The lines with something in them of a file, or of standard input where none is named; a sentence instead where it cannot be read. */
export function readLines(file: string | undefined): { lines: Line[] } | { problem: string } {
  let text: string;
  try {
    text = readFileSync(file ?? 0, 'utf8');
  } catch (error) {
    return { problem: `cannot read ${file ?? 'standard input'}: ${whyUnreadable(error)}` };
  }
  const lines = text.split(/\r?\n/).map((line, index) => ({ number: index + 1, text: line }));
  return { lines: lines.filter((line) => line.text.trim() !== '') };
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'this user may not read it';
  return whyRefused(error) ?? String(error);
}

/** A reader such as `head` may stop listening early; that is no failure of ours. */
export function endWithReader(): void {
  process.stdout.on('error', () => process.exit(0));
}
